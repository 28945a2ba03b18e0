"""The first gate: work on a stranger's file that may take for ever or eat all memory, done in a
child process that is stopped when it does.

`call("module:function", arguments, …)` runs the function in a child that is kept warm, and gives
back what it returns: plain frozen data of the model, nothing else is let in. What is small and
clean stays in this process, because starting a child costs 0.1 to 0.2 s; who decides that is each
caller, by what it knows of its input.
"""

from briefing.worker.client import (
    MEMORY,
    SECONDS,
    OutOfMemory,
    TookTooLong,
    Worker,
    WorkerError,
    call,
    warm_up,
)

__all__ = [
    "MEMORY",
    "SECONDS",
    "OutOfMemory",
    "TookTooLong",
    "Worker",
    "WorkerError",
    "call",
    "warm_up",
]
