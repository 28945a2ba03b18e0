"""`python main.py` is the command `briefing`, from a checkout."""

from briefing.__main__ import main

if __name__ == "__main__":  # processes of a batch import this file, too
    raise SystemExit(main())
