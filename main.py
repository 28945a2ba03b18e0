"""`python main.py` is the command `briefing`, from a checkout."""

from briefing.__main__ import main

raise SystemExit(main())
