int guarded(int a) try {
  return risky(a);
} catch (const std::exception &error) {
  return report(error);
}

int after(int a) { return guarded(a); }
