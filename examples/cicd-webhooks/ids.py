"""The ids that receivers and GitLab derive, so that spans made elsewhere join the same trace."""
from hashlib import sha256


def digest(text):
    return sha256(text.encode()).hexdigest()


# #region github
def github_trace(run_id, attempt):
    return digest(f"{run_id}{attempt}t")[:32]


def github_run(run_id, attempt):
    return digest(f"{run_id}{attempt}s")[16:32]


def github_job(job_id):
    """job_id is the id of workflow_job, ${{ job.check_run_id }} inside the job."""
    return digest(f"{job_id}-j")[16:32]


def github_queue(job_id):
    return digest(f"{job_id}-q")[16:32]


def github_step(job_id, name):
    return digest(f"{job_id}-{name}-s")[16:32]
# #endregion github


# #region gitlab
def gitlab_trace(pipeline_id, finished_at):
    """For gitlabreceiver. The end is part of it: nobody can know it before."""
    return digest(f"{pipeline_id}t{finished_at}")[:32]


def gitlab_own_trace(root_pipeline_id):
    """For CI_TRACEPARENT and GitLab's own export: the number itself, in hexadecimal."""
    return f"{root_pipeline_id:032x}"


def gitlab_own_job(root_pipeline_id, job_id, kind):
    """kind is `default` in CI_TRACEPARENT and `export` in GitLab's own export."""
    return digest(f"{root_pipeline_id}:{job_id}:{kind}")[:16]
# #endregion gitlab
