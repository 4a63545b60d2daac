// Does one thing very often, and says what it cost this thread in CPU time.
//
// Reads lines such as "syscall 100000" from standard input and answers each with
// nanoseconds for one time. Descriptor 3 is a UDP socket connected to itself.
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

// #region functions
// Functions that uprobes are set on. They do little and differ in the first
// instruction, which is the one that the kernel replaces by a breakpoint.
#ifdef __x86_64__
#define FUNCTION(name, first) \
  __asm__(".type " #name ", @function\n" #name ":\n" first "\n lea 1(%rdi), %eax\n ret\n .size " #name ", . - " #name); \
  int name(int n)
FUNCTION(starts_with_cmp, "cmp %rdi, %rsp");
FUNCTION(starts_with_ret, "ret");
FUNCTION(starts_with_push, "push %rbp\n pop %rbp");
FUNCTION(starts_with_nop5, ".byte 0x0f, 0x1f, 0x44, 0x00, 0x00");
#else
#define FUNCTION(name) \
  __attribute__((noinline)) int name(int n) { \
    __asm__ volatile("" : "+r"(n)); \
    return n + 1; \
  }
FUNCTION(starts_with_cmp)
FUNCTION(starts_with_ret)
FUNCTION(starts_with_push)
FUNCTION(starts_with_nop5)
#endif
// #endregion functions

static long long cpu_time(void) {
  struct timespec t;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return t.tv_sec * 1000000000LL + t.tv_nsec;
}

static void once(const char *what) {
  if (!strcmp(what, "syscall")) {
    syscall(SYS_getppid);
  } else if (!strcmp(what, "ret")) {
    starts_with_ret(1);
  } else if (!strcmp(what, "cmp")) {
    starts_with_cmp(1);
  } else if (!strcmp(what, "push")) {
    starts_with_push(1);
  } else if (!strcmp(what, "nop5")) {
    starts_with_nop5(1);
  } else {
    char packet[64] = {0};
    if (send(3, packet, sizeof packet, 0) > 0) recv(3, packet, sizeof packet, 0);
  }
}

int main(void) {
  char what[16];
  int times;
  while (scanf("%15s %d", what, &times) == 2) {
    long long start = cpu_time();
    for (int i = 0; i < times; i++) once(what);
    printf("%.1f\n", (double)(cpu_time() - start) / times);
    fflush(stdout);
  }
}
