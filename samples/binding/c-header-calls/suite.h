static void run_cases(void);

int main(void) {
  run_cases();
  return 0;
}
