/* Burns CPU time four calls deep. Compile it with and without frame pointers:
 *
 *   cc -O2 -fno-omit-frame-pointer -o frames-kept frames.c
 *   cc -O2 -fomit-frame-pointer -o frames-omitted frames.c
 */
#define noinline __attribute__((noinline))

static volatile unsigned long sink;

/* The addition after each call keeps it from becoming a jump. */
noinline void inner(void) { for (unsigned long i = 0; i < 900000000; i++) sink += i; sink++; }
noinline void middle(void) { inner(); sink++; }
noinline void outer(void) { middle(); sink++; }

int main(void) {
  outer();
  return 0;
}
