"""`python -m sdtstd`."""

from sdtstd.cli.main import main

main()
