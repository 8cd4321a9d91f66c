"""Advice on what a person wrote: findings that point at a place and ask a question; never a verdict, never a lock."""
