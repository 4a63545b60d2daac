// Reads fields of the current task in five ways. Only the fields that are used
// are declared: neither vmlinux.h nor kernel headers are needed.
#include <linux/bpf.h>

#include <bpf/bpf_helpers.h>
#include <bpf/bpf_core_read.h>

#define CORE __attribute__((preserve_access_index))

// #region types
struct task_struct {
  int tgid;
  struct task_struct *real_parent;
} CORE;

// The same type under two more names; the loader ignores everything after ___.
struct task_struct___new {
  unsigned int __state;
} CORE;

struct task_struct___old {
  long state;
} CORE;

// Looks the same as the first, without CO-RE: tgid stays at offset 0.
struct task_struct___plain {
  int tgid;
};
// #endregion types

struct {
  __u32 helper_tgid, core_tgid, plain_tgid, parent_tgid;
  __s64 state;
} result;

// #region read
SEC("raw_tp/sys_enter")
int read_task(void *ctx) {
  struct task_struct *task = (void *)bpf_get_current_task();

  result.helper_tgid = bpf_get_current_pid_tgid() >> 32;
  result.core_tgid = BPF_CORE_READ(task, tgid);
  result.parent_tgid = BPF_CORE_READ(task, real_parent, tgid);

  struct task_struct___plain *plain = (void *)task;
  bpf_probe_read_kernel(&result.plain_tgid, sizeof(result.plain_tgid), &plain->tgid);

  struct task_struct___new *new = (void *)task;
  struct task_struct___old *old = (void *)task;
  if (bpf_core_field_exists(new->__state))
    result.state = BPF_CORE_READ(new, __state);
  else if (bpf_core_field_exists(old->state))
    result.state = BPF_CORE_READ(old, state);
  else
    result.state = -1;
  return 0;
}
// #endregion read

// #region missing
struct task_struct___future {
  int colour;
} CORE;

SEC("raw_tp/sys_enter")
int read_missing(void *ctx) {
  struct task_struct___future *task = (void *)bpf_get_current_task();
  result.state = BPF_CORE_READ(task, colour); // no kernel has this field
  return 0;
}

SEC("raw_tp/sys_enter")
int ask_first(void *ctx) {
  struct task_struct___future *task = (void *)bpf_get_current_task();
  result.state = bpf_core_field_exists(task->colour) ? BPF_CORE_READ(task, colour) : -1;
  return 0;
}
// #endregion missing

char _license[] SEC("license") = "Dual MIT/GPL";
