"""Write a meeting's papers in Word from one YAML agenda."""

__version__ = "0.1.0"
