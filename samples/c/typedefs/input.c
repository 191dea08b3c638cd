typedef unsigned long word;
typedef struct point {
  int x, y;
} point_t, *point_ref;
typedef struct {
  struct { int nested; } inner;
} box_t;
typedef enum { LOW = 1, HIGH } level_t;
typedef union value { int i; float f; } value_t;
typedef int (*compare_fn)(const void *a,
                          const void *b);
typedef int visitor(point_t *point);
typedef char name_t[32];

enum color { RED, GREEN = 5, BLUE };

enum color pick(level_t level) {
  struct local { int a; } here = { 1 };
  return level == HIGH ? RED : (enum color)here.a;
}
