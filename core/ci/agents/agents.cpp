#include "core/ci/agents/agents.h"

#include "core/ci/runner_parts.h"
#include "core/kube/image_reference.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

constexpr std::array kImages = {
    KnownImage{"circleci/container-agent", CiSystem::CircleCi, CiRole::Manager},
    KnownImage{"circleci/runner-agent", CiSystem::CircleCi, CiRole::Manager},
    KnownImage{"azure-pipelines/vsts-agent", CiSystem::AzurePipelines, CiRole::Job},
    KnownImage{"atlassian/bitbucket-pipelines-runner", CiSystem::Bitbucket, CiRole::Job},
    KnownImage{"bitbucketpipelines/runners-autoscaler", CiSystem::Bitbucket, CiRole::Manager},
    KnownImage{"jetbrains/teamcity-agent", CiSystem::TeamCity, CiRole::Job},
    KnownImage{"jetbrains/teamcity-minimal-agent", CiSystem::TeamCity, CiRole::Job},
    KnownImage{"jetbrains/teamcity-server", CiSystem::TeamCity, CiRole::Manager},
    KnownImage{"harness/delegate", CiSystem::Harness, CiRole::Manager},
    KnownImage{"codefresh/venona", CiSystem::Codefresh, CiRole::Manager},
    KnownImage{"codefresh/engine", CiSystem::Codefresh, CiRole::Manager},
    KnownImage{"codefresh/dind", CiSystem::Codefresh, CiRole::Job},
};

/// Variables that together only an agent of that system has, whatever its image is called.
struct KnownVariables {
    std::array<std::string_view, 2> names;
    CiSystem system;
};
constexpr std::array kVariables = {
    KnownVariables{{"AZP_URL", "AZP_TOKEN"}, CiSystem::AzurePipelines},
    KnownVariables{{"AZP_URL", "AZP_POOL"}, CiSystem::AzurePipelines},
    KnownVariables{{"ACCOUNT_UUID", "RUNNER_UUID"}, CiSystem::Bitbucket},
};

bool hasWord(YamlNode list, std::string_view word)
{
    for (const YamlNode item : YamlItems(list)) {
        if (item.scalar() == word)
            return true;
    }
    return false;
}

/// One image serves as web node, which schedules, and as worker, which runs what pipelines say.
std::optional<CiRole> concourseRole(const CiSources::Container &container)
{
    if (!endsInRepository(container.image, "concourse/concourse"))
        return {};
    const auto has = [&](std::string_view word) {
        return hasWord(container.container["args"], word) || hasWord(container.container["command"], word);
    };
    if (has("worker") || has("quickstart"))
        return CiRole::Job;
    return has("web") ? std::optional(CiRole::Manager) : std::nullopt;
}

/// Agents of these ask their server for jobs; those of the others are told, by a manager that may be elsewhere.
bool asksForJobs(CiSystem system)
{
    return system == CiSystem::AzurePipelines || system == CiSystem::Bitbucket;
}

struct Recognised {
    CiSystem system = CiSystem::TeamCity;
    CiRole role = CiRole::Job;
    CiConfidence confidence = CiConfidence::Certain;
    Message evidence{};
};

std::optional<Recognised> recognise(const CiSources::Container &container)
{
    const Message byImage = {RULE_TEXT("Core", "image %1"), {std::string(container.container["image"].scalar())}};
    if (const auto role = concourseRole(container))
        return Recognised{CiSystem::Concourse, *role, CiConfidence::Certain, byImage};
    for (const KnownImage &known : kImages) {
        if (endsInRepository(container.image, known.repository))
            return Recognised{known.system, known.role, CiConfidence::Certain, byImage};
    }
    for (const KnownVariables &known : kVariables) {
        const auto isSet = [&](std::string_view name) { return environmentVariable(container.container, name).isValid(); };
        if (std::ranges::all_of(known.names, isSet))
            return Recognised{
                known.system,
                CiRole::Job,
                CiConfidence::Likely,
                {RULE_TEXT("Core", "variables %1 and %2"), {std::string(known.names.front()), std::string(known.names.back())}}};
    }
    return {};
}

} // namespace

void readAgents(CiReader &reader)
{
    for (const CiSources::Container &container : reader.sources().containers()) {
        if (!isPlainWorkload(*container.resource) || reader.isKnown(container.podSpec))
            continue;
        if (std::optional<Recognised> found = recognise(container)) {
            CiRunner runner = writtenRunner(found->system, found->role, *container.resource, container.podSpec,
                                            std::move(found->evidence), found->confidence);
            if (found->role == CiRole::Job && asksForJobs(found->system))
                managesItself(runner);
            if (const std::string_view pool = environmentVariable(container.container, "AZP_POOL").scalar(); !pool.empty())
                runner.tags.emplace_back(pool);
            reader.add(std::move(runner));
        }
    }
}

} // namespace bulkhead
