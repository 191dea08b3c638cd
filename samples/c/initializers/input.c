static const struct command commands[] = {
  { "add", cmd_add, 2 },
  { .name = "remove", .run = cmd_remove, .flags = FLAG(1) },
};

static int squares[COUNT(commands)] = { [0] = 1, [2] = square(2) };

struct point origin = { .x = 0, .y = 0 };

void reset(struct point *p) {
  *p = (struct point){ .x = start(), .y = 0 };
  int values[] = { first(), second() };
  use(values, &(struct point){ 1, 2 });
}
