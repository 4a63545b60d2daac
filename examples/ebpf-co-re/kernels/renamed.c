// A made-up kernel: tgid has another name, and nobody told the program.
struct task_struct {
  unsigned int __state;
  int process_id;
  struct task_struct *real_parent;
} task;
