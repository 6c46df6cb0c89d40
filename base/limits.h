/* limits.h - every limit against hostile input, in one place
 *
 * A file that passes one of them is refused with a message that names the limit; nothing below grows without one of these. */
#ifndef CSTO_BASE_LIMITS_H
#define CSTO_BASE_LIMITS_H

#define CSTO_LIMIT_ROW_BYTES (16u << 20)        /* one row of a CSV, one line of NDJSON */
#define CSTO_LIMIT_COLUMNS 16384u               /* columns of a table, as in a spreadsheet */
#define CSTO_LIMIT_NESTING 200u                 /* depth of JSON */
#define CSTO_LIMIT_DOCUMENT_BYTES (1u << 30)    /* one file of a kind that is read whole: JSON, web pages, workbooks */
#define CSTO_LIMIT_HELD_BYTES (8u << 20)        /* of a text in memory; a longer one is read through a window (base/pages.h) */
#define CSTO_LIMIT_PARAGRAPH_BYTES (1u << 20)   /* a longer line, or block of lines, is cut */
#define CSTO_LIMIT_SENTENCE_TOKENS 20000u       /* a longer run of words without an end of sentence is cut */
#define CSTO_LIMIT_TEXT_BYTES (1u << 16)        /* one text field of a claim */
#define CSTO_LIMIT_FOLDER_DEPTH 32u             /* folders in folders */
#define CSTO_LIMIT_UNZIPPED_BYTES (4ull << 30)  /* all that is read of one zip archive */
#define CSTO_LIMIT_UNZIPPED_FREE (16u << 20)    /* so much of a part before its share is asked */
#define CSTO_LIMIT_UNZIPPED_RATIO 200u          /* times its size in the archive that a part may unpack to */
#define CSTO_LIMIT_PAGE_BYTES (64u << 20)       /* one web page */
#define CSTO_LIMIT_PAGE_DEPTH 1000u             /* elements in elements of a web page */
#define CSTO_LIMIT_EXTRACTED_BYTES (256u << 20) /* text that another program or an archive gives for one document */
#define CSTO_PROGRAM_SECONDS 20u                /* that a program which reads a file may take */
#define CSTO_LIMIT_THREADS 64u                  /* threads of one run */
#define CSTO_LIMIT_CODES 65535u                 /* rows of one table of the vocabulary: csto_code has 16 bits */

#endif
