"""How the product looks: tokens, the Look of the running application, icons and the style sheet."""
