#include "core/ci/provider/pipeline_files.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

/// Keys of .gitlab-ci.yml that are no jobs (GitLab CI/CD YAML syntax reference, "Global keywords").
constexpr std::array<std::string_view, 13> kGlobalKeywords = {"default", "include",      "stages", "variables",     "workflow",
                                                              "image",   "services",     "cache",  "before_script", "after_script",
                                                              "spec",    "pages:deploy", "types"};

bool isGitLabFile(std::string_view path)
{
    const std::string_view name = path.substr(path.rfind('/') + 1);
    return name.ends_with(".gitlab-ci.yml") || name.ends_with(".gitlab-ci.yaml");
}

bool isWorkflowFile(std::string_view path)
{
    return (path.starts_with(".github/workflows/") || path.contains("/.github/workflows/"))
        && (path.ends_with(".yml") || path.ends_with(".yaml"));
}

void addScalar(std::vector<YamlNode> &to, YamlNode node)
{
    if (node.isScalar() && !node.scalar().empty())
        to.push_back(node);
}

/// An image is written alone or under a key.
void addImage(std::vector<YamlNode> &to, YamlNode node, std::string_view key)
{
    addScalar(to, node.isMapping() ? node[key] : node);
}

void readGitLabKeywords(YamlNode from, PipelineJob &job)
{
    if (job.images.empty())
        addImage(job.images, from["image"], "name");
    if (job.services.empty()) {
        for (const YamlNode service : YamlItems(from["services"]))
            addImage(job.services, service, "name");
    }
    if (job.tags.empty()) {
        for (const YamlNode tag : YamlItems(from["tags"]))
            addScalar(job.tags, tag);
    }
}

void readGitLab(YamlNode root, std::vector<PipelineJob> &jobs)
{
    for (const auto [key, value] : YamlEntries(root)) {
        const YamlNode node = value.resolved();
        const bool isGlobal = std::ranges::contains(kGlobalKeywords, key.scalar());
        if (!node.isMapping() || (isGlobal && key.scalar() != "default"))
            continue;
        PipelineJob job{.language = PipelineJob::Language::GitLab, .name = std::string(key.scalar()), .node = node};
        readGitLabKeywords(node, job);
        jobs.push_back(std::move(job));
    }
    // Images and services at the top count for all jobs: they stand in one entry of their own.
    PipelineJob top{.language = PipelineJob::Language::GitLab, .name = "default", .node = root};
    readGitLabKeywords(root, top);
    if (!top.images.empty() || !top.services.empty())
        jobs.push_back(std::move(top));
}

void readGitHub(YamlNode root, std::vector<PipelineJob> &jobs)
{
    for (const auto [key, value] : YamlEntries(root["jobs"])) {
        const YamlNode node = value.resolved();
        PipelineJob job{.language = PipelineJob::Language::GitHub, .name = std::string(key.scalar()), .node = node};
        addImage(job.images, node["container"], "image");
        addScalar(job.options, node["container"]["options"]);
        for (const auto [name, service] : YamlEntries(node["services"])) {
            addImage(job.services, service.resolved(), "image");
            addScalar(job.options, service.resolved()["options"]);
        }
        const YamlNode runsOn = node["runs-on"];
        addScalar(job.tags, runsOn);
        const YamlNode labels = runsOn.isMapping() ? runsOn["labels"] : runsOn;
        addScalar(job.tags, runsOn.isMapping() ? labels : YamlNode());
        for (const YamlNode label : YamlItems(labels))
            addScalar(job.tags, label);
        jobs.push_back(std::move(job));
    }
}

} // namespace

std::vector<PipelineJob> readPipelineJobs(const CiSources &sources)
{
    std::vector<PipelineJob> jobs;
    for (const CiSources::Document &document : sources.documents()) {
        const std::string &path = document.manifest->source()->path();
        if (isGitLabFile(path))
            readGitLab(document.root, jobs);
        else if (isWorkflowFile(path) && document.root["jobs"].isMapping())
            readGitHub(document.root, jobs);
    }
    return jobs;
}

} // namespace bulkhead
