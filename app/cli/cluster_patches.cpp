#include "app/cli/cluster_patches.h"

#include "app/cli/output_target.h"
#include "core/report/object_patch.h"

#include <filesystem>
#include <iostream>

namespace bulkhead {

namespace {

namespace fs = std::filesystem;

ObjectPatches allPatches(const FixApplier::FixAllResult &fixed, const Session &session)
{
    return objectPatches(fixed.changed, ParsedSources({&session.workspace(), &fixed.workspace}));
}

Result<void> writeWhole(const fs::path &path, const std::string &text)
{
    auto target = OutputTarget::open(path.string());
    if (!target)
        return std::unexpected(target.error());
    (*target)->stream() << text;
    return (*target)->finish();
}

ExitCode refused(MessageId reason, const std::string &folder)
{
    tell({{reason, {}}, folder});
    return ExitCode::Usage;
}

} // namespace

ExitCode printKubectl(const FixApplier::FixAllResult &fixed, const Session &session)
{
    const auto target = OutputTarget::open({});
    writeKubectlLines(allPatches(fixed, session), (*target)->stream());
    if (const auto written = (*target)->finish(); !written) {
        tell(written.error());
        return ExitCode::Failed;
    }
    return ExitCode::Clean;
}

ExitCode writeKustomize(const FixApplier::FixAllResult &fixed, const Session &session, const std::string &folder)
{
    std::error_code error;
    if (fs::exists(folder, error) && (!fs::is_directory(folder, error) || !fs::is_empty(folder, error)))
        return refused(RULE_TEXT("Core", "There is something already: name a folder that is empty or not there yet"), folder);
    const ObjectPatches patches = allPatches(fixed, session);
    for (const ObjectPatches::LeftOut &one : patches.leftOut)
        tell({one.reason, one.objectId});
    if (patches.isEmpty())
        return ExitCode::Clean;
    fs::create_directories(folder, error);
    if (error)
        return refused(RULE_TEXT("Core", "This folder cannot be made"), folder);
    for (const KustomizeFile &file : kustomizeComponent(patches)) {
        if (const auto written = writeWhole(fs::path(folder) / file.name, file.text); !written) {
            tell(written.error());
            return ExitCode::Failed;
        }
        std::cout << "wrote " << (fs::path(folder) / file.name).string() << '\n';
    }
    return ExitCode::Clean;
}

} // namespace bulkhead
