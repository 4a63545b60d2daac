// A made-up kernel: the same names as today, everything elsewhere.
struct task_struct {
  char pad[4000];
  struct task_struct *real_parent;
  struct {
    unsigned int __state;
    int tgid;
  };
} task;
