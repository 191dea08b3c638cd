#include <stdint.h>

int mix(uint8_t *buffer, int count) {
  int x = (int)round_up(count) * (count > limit(buffer) && count < 10);
  uint32_t word = (uint32_t)buffer[0] << 24 | (uint32_t)buffer[1];
  x += sizeof(int) * sizeof buffer[0] + _Alignof(long);
  if (x < count && count > (x)) return -transform(x);
  x = count ? first(x) : second(x);
  word &= ~mask(word);
  do {
    x = buffer[next(x)];
  } while (x != 0 && more(x));
  goto done;
done:
  return !!finish((void *)buffer) + word;
}
