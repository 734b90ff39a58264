#include "app/cli/question_options.h"

#include "app/cli/common_options.h"
#include "app/cli/help_texts.h"

namespace bulkhead {

void addCanI(CLI::App &app, CanIOptions &options, std::string &format)
{
    CLI::App *command = app.add_subcommand("can-i", "Say whether roles and bindings in the files allow a user something");
    command->add_option("VERB", options.question.verb, "get, list, create, impersonate, …; * for all")->required()->type_name("");
    command->add_option("RESOURCE", options.question.resource, "RESOURCE, RESOURCE/NAME, or a URL such as /metrics")
        ->required()
        ->type_name("");
    addPaths(*command, options.input);
    command->add_option("--as", options.user, "Who asks, such as jane or system:serviceaccount:NAMESPACE:NAME")
        ->required()
        ->type_name("USER");
    addRepeatable(*command, "--as-group", options.groups, "A group of that user; can be repeated, or a list with commas");
    command->add_option("-n,--namespace", options.question.namespaceName, "Where; default if none is named")->type_name("NS");
    command->add_flag("-A,--all-namespaces", options.allNamespaces, "In all namespaces at once");
    command->add_option("--subresource", options.question.subresource, "Such as exec, log, scale")->type_name("NAME");
    addKubeVersion(*command, options.input);
    addFormat(*command, format, {"text", "json"});
    command->footer(canIExamples);
}

void addReach(CLI::App &app, ReachOptions &options, std::string &format)
{
    CLI::App *command = app.add_subcommand("reach", "Say whether network policies in the files let one workload reach another");
    command->add_option("--from", options.connection.from, "Who opens the connection: NAMESPACE/NAME or NAMESPACE/KIND/NAME")
        ->required()
        ->type_name("WORKLOAD");
    command->add_option("--to", options.connection.to, "Who listens, as with --from; with :PORT that port of its pods alone")
        ->required()
        ->type_name("WORKLOAD[:PORT]");
    addPaths(*command, options.input);
    addFormat(*command, format, {"text", "json"});
    command->footer(reachExamples);
}

} // namespace bulkhead
