/* The floor under any reader of workbooks: libzip and expat go through every XML part and do nothing with it.
   cc -O2 baseline.c -lzip -lexpat; prints the milliseconds of each round. */
#include <expat.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <zip.h>

enum { PIECE = 64 * 1024 };

static void parse(zip_t *archive, zip_uint64_t index) {
  zip_file_t *file = zip_fopen_index(archive, index, 0);
  XML_Parser parser = XML_ParserCreateNS(NULL, '\n');
  zip_int64_t count;
  do {
    void *buffer = XML_GetBuffer(parser, PIECE);
    count = zip_fread(file, buffer, PIECE);
    if (count < 0 || XML_ParseBuffer(parser, (int)count, count == 0) != XML_STATUS_OK) {
      fprintf(stderr, "%s: cannot be read\n", zip_get_name(archive, index, 0));
      exit(1);
    }
  } while (count > 0);
  XML_ParserFree(parser);
  zip_fclose(file);
}

int main(int count, char **arguments) {
  if (count < 2) return 2;
  int rounds = count > 2 ? atoi(arguments[2]) : 5;
  for (int round = 0; round < rounds; round++) {
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    zip_t *archive = zip_open(arguments[1], ZIP_RDONLY | ZIP_CHECKCONS, NULL);
    if (!archive) return 1;
    for (zip_int64_t index = 0; index < zip_get_num_entries(archive, 0); index++) {
      const char *name = zip_get_name(archive, index, 0);
      size_t length = strlen(name);
      if (length > 4 && (!strcmp(name + length - 4, ".xml") || !strcmp(name + length - 5, ".rels")))
        parse(archive, index);
    }
    zip_discard(archive);
    clock_gettime(CLOCK_MONOTONIC, &end);
    printf("%.1f\n", (end.tv_sec - start.tv_sec) * 1e3 + (end.tv_nsec - start.tv_nsec) / 1e6);
  }
  return 0;
}
