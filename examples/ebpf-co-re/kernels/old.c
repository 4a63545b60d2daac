// A made-up kernel: the field is still called state, and tgid sits early.
struct task_struct {
  volatile long state;
  int pid;
  int tgid;
  struct task_struct *real_parent;
} task;
