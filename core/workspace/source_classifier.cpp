#include "core/workspace/source_classifier.h"

#include "core/workspace/project_file.h"
#include "core/workspace/template_check.h"
#include "core/workspace/text_check.h"
#include "core/workspace/workspace_loader.h"

#include <filesystem>

namespace bulkhead {

ManifestPtr classify(const SourcePtr &source, ChartMember member, Jobs jobs, const CancelToken &cancel)
{
    if (auto reason = findNotText(*source, cancel))
        return Manifest::unread(source, std::move(*reason));
    if (isProjectFile(source->path()))
        return Manifest::settings(source, ProjectFile::read(*source).problems);
    if (auto reason = findTemplate(*source, member == ChartMember::Template))
        return Manifest::unread(source, std::move(*reason));
    ManifestPtr manifest = Manifest::parse(source, jobs, cancel);
    if (cancel.isCancelled())
        return manifest;
    if (auto reason = findTemplateInParsed(*manifest))
        return Manifest::unread(source, std::move(*reason));
    return manifest;
}

ChartMember chartMemberOnDisk(const std::string &diskPath)
{
    const auto isChart = [](const std::string &folder) {
        std::error_code error;
        return std::filesystem::exists(folder + "/Chart.yaml", error);
    };
    return isInChartTemplates(diskPath, isChart) ? ChartMember::Template : ChartMember::No;
}

ManifestPtr readManifest(const SourcePtr &source, Jobs jobs, const CancelToken &cancel)
{
    return classify(source, chartMemberOnDisk(source->diskPath()), jobs, cancel);
}

} // namespace bulkhead
