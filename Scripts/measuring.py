"""Running the program and summing up runs, for the scripts that measure."""

import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass

import samples

SHARED = pathlib.Path(os.environ.get("JJAK_SHARED", samples.ROOT.parent / "shared"))


@dataclass(frozen=True)
class Run:
    """What a process took: seconds by the clock and of the processor, peak memory in MB, its output."""

    seconds: float
    processor: float
    peak_mb: float
    output: str


# A small process starts the measured one, for a process counts the memory of the one that started it as its own.
STARTER = """
import json, os, sys, time
start = time.perf_counter()
_, status, usage = os.wait4(os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ), 0)
seconds = time.perf_counter() - start
figures = [os.waitstatus_to_exitcode(status), seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss]
os.write(int(sys.argv[1]), json.dumps(figures).encode())
"""


def run(command, text="", processor=None, accepted=(0, 1)):
    """Runs a command, bound to one processor if that is named."""
    bind = None if processor is None else lambda: os.sched_setaffinity(0, {processor})
    with tempfile.TemporaryFile() as asked, tempfile.TemporaryFile() as answered:
        asked.write(text.encode())
        asked.seek(0)
        reading, writing = os.pipe()
        starter = [sys.executable, "-S", "-c", STARTER, str(writing), *map(str, command)]
        subprocess.run(starter, stdin=asked, stdout=answered, preexec_fn=bind, pass_fds=[writing], check=True)
        os.close(writing)
        with os.fdopen(reading) as told:
            code, seconds, processor_seconds, peak = json.load(told)
        if code not in accepted:
            raise subprocess.CalledProcessError(code, command)
        answered.seek(0)
        output = answered.read().decode()
    return Run(seconds, processor_seconds, peak / 1024, output)


def spread(values, digits=3):
    return {
        "median": round(statistics.median(values), digits),
        "least": round(min(values), digits),
        "most": round(max(values), digits),
        "runs": len(values),
    }


def percentiles(milliseconds):
    ordered = sorted(milliseconds)
    return {
        "p50_ms": round(statistics.median(ordered), 3),
        "p95_ms": round(ordered[int(0.95 * (len(ordered) - 1))], 3),
        "queries": len(ordered),
    }
