#include "config.h"

#include "cli/command.h"

#include <string.h>

#define CSTO_COMMAND(name) extern const struct command command_##name;
#include "cli/commands.def"
#undef CSTO_COMMAND

const struct command *const commands[] = {
#define CSTO_COMMAND(name) &command_##name,
#include "cli/commands.def"
#undef CSTO_COMMAND
    NULL,
};

const struct command *command_find(const char *name)
{
    for (size_t i = 0; commands[i]; i++)
        if (strcmp(commands[i]->name, name) == 0)
            return commands[i];
    return NULL;
}
