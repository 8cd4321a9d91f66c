"""The printed plan on screen: what to print, the pages made off the window's thread, and their pictures."""
