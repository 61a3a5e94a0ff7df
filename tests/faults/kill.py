"""Kills runs at random moments: kill.py PROGRAM SAMPLES [KILLS [SEED]]. Ends with 1 when anything was lost or left."""

import os
import random
import signal
import sys
import tempfile
import time

from batch import Batch, contents


def processes(program):
    """Processes of this program that still run."""
    running = []
    for process in filter(str.isdigit, os.listdir("/proc")):
        try:
            if os.path.samefile(f"/proc/{process}/exe", program):
                running.append(int(process))
        except OSError:
            pass
    return running


def main(program, samples, kills=20, seed=1):
    chance = random.Random(int(seed))
    wrong, mixed, left = [], 0, 0
    with tempfile.TemporaryDirectory() as root:
        # A copy of its own, so that only its processes are counted.
        own = os.path.join(root, "program")
        with open(program, "rb") as source, open(own, "wb") as copy:
            copy.write(source.read())
        os.chmod(own, 0o755)
        batch = Batch(own, samples, root)
        begun = time.monotonic()
        batch.reset(old=False)
        batch.start().wait()
        whole = time.monotonic() - begun
        for _ in range(int(kills)):
            old = chance.random() < 0.5
            batch.reset(old)
            child = batch.start()
            # Every second one near the end, where the results are written.
            time.sleep(whole * (chance.random() if chance.random() < 0.5 else chance.uniform(0.7, 1.1)))
            child.send_signal(signal.SIGKILL)
            child.wait()
            time.sleep(0.5)
            wrong += [f"process {number} outlived its parent" for number in processes(own)]
            wrong += batch.is_sound(old)
            found = contents(batch.out)
            left += any(".ntm-xlsx-" in name for name in found)
            # Results that differ between the two runs: all of them are of one, unless it was killed between two renames.
            differ = [name for name in batch.old if batch.old[name] != batch.new.get(name) and name in found]
            is_mixed = old and len({found[name] == batch.new[name] for name in differ}) > 1
            mixed += is_mixed
            code, said = batch.run()
            if code not in (0, 1) or contents(batch.out) != batch.new:
                wrong.append(f"the next run does not put it right: {sorted(set(contents(batch.out)) ^ set(batch.new))}")
            if is_mixed != ("không cùng một lần chạy" in said):
                wrong.append(f"results of {'two runs' if is_mixed else 'one run'}, and the next run said: {said}")
    print(f"{kills} kills, {left} left temporary files to the next run, {mixed} between two renames, {len(wrong)} wrong")
    print("\n".join(wrong[:20]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
