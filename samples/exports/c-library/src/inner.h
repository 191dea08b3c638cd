int pack_grow(int size);

PACK_API int pack_version(void);
