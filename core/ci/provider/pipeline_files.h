#pragma once

#include "core/ci/ci_sources.h"

#include <cstdint>
#include <string>
#include <vector>

namespace bulkhead {

/// A job of a pipeline that a repository brings: of .gitlab-ci.yml, or of a workflow in .github/workflows.
struct PipelineJob {
    enum class Language : std::uint8_t { GitLab, GitHub };
    Language language = Language::GitLab;
    std::string name{};
    YamlNode node{}; ///< the job
    std::vector<YamlNode> images{}; ///< scalars: the job's image or container
    std::vector<YamlNode> services{}; ///< scalars: images of services
    std::vector<YamlNode> options{}; ///< scalars: `options` of a container or service (GitHub), arguments of docker run
    std::vector<YamlNode> tags{}; ///< scalars: runner tags or `runs-on` labels
};

/// Every job, in the order of the files. What the file inherits by `include`, `extends` or reusable workflows is not followed.
[[nodiscard]] std::vector<PipelineJob> readPipelineJobs(const CiSources &sources);

} // namespace bulkhead
