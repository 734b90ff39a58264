#include "app/cli/command_line.h"

#include <exception>
#include <iostream>
#include <string>

int main(int argc, char **argv)
{
    std::ios::sync_with_stdio(false);
    try {
        return bulkhead::runCommandLine({argv, argv + argc});
    } catch (const std::exception &error) {
        std::cerr << "bulkhead-cli: internal error: " << error.what() << '\n';
        return 4;
    }
}
