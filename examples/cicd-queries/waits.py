"""How near queue-tasks.sql comes to the truth, which only the simulation knows."""
import ask
import generate
import load
import simulate


def true_hours(runs):
    hours = dict.fromkeys(sorted(simulate.WORKERS), 0.0)
    for run in runs:
        for task in run.tasks.values():
            if task.worker != "controller":
                hours[simulate.TASKS[task.name][1]] += (task.start - task.ready) / 3600
    return hours


def main():
    database = load.load(generate.requests(ask.SEED))
    by_query = {row[0]: row[-1] for row in database.execute((ask.HERE / "questions/queue-tasks.sql").read_text(encoding="utf-8"))}
    print("# #region waits\nmachine      truth   by query")
    for machine, hours in true_hours(simulate.simulate(ask.SEED)).items():
        print(f"{machine:11}  {hours:4.1f} h  {by_query[machine]}")
    print("# #endregion waits")


if __name__ == "__main__":
    main()
