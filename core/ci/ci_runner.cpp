#include "core/ci/ci_runner.h"

#include <algorithm>
#include <array>

namespace bulkhead {

namespace {

struct SystemName {
    std::string_view id;
    std::string_view name;
};
constexpr std::array<SystemName, ciSystemCount> kSystems = {{
    {"gitlab", "GitLab Runner"},
    {"github-scale-set", "GitHub runner scale set"},
    {"github-runner", "GitHub runner (summerwind)"},
    {"jenkins", "Jenkins"},
    {"tekton", "Tekton"},
    {"argo-workflows", "Argo Workflows"},
    {"buildkite", "Buildkite"},
    {"woodpecker", "Woodpecker"},
    {"drone", "Drone"},
    {"gitea", "Gitea runner"},
    {"forgejo", "Forgejo runner"},
    {"circleci", "CircleCI"},
    {"azure-pipelines", "Azure Pipelines"},
    {"bitbucket", "Bitbucket Pipelines"},
    {"teamcity", "TeamCity"},
    {"concourse", "Concourse"},
    {"prow", "Prow"},
    {"harness", "Harness"},
    {"codefresh", "Codefresh"},
    {"keda", "KEDA-scaled runner"},
    {"docker", "Docker in Docker"},
    {"buildkit", "BuildKit"},
    {"kaniko", "Kaniko"},
    {"buildah", "Buildah"},
    {"podman", "Podman"},
}};

} // namespace

std::string_view toString(CiSystem system)
{
    return kSystems.at(static_cast<std::size_t>(system)).id;
}

std::string_view nameOf(CiSystem system)
{
    return kSystems.at(static_cast<std::size_t>(system)).name;
}

std::string_view toString(CiRole role)
{
    return role == CiRole::Manager ? "manager" : role == CiRole::Job ? "job" : "builder";
}

std::vector<CiRole> rolesOf(const CiRunner &runner)
{
    std::vector<CiRole> roles;
    for (const CiRole role : {CiRole::Manager, CiRole::Job, CiRole::Builder}) {
        const bool isManager = role == CiRole::Manager && runner.managerAccount;
        if (isManager || std::ranges::contains(runner.pods, role, &CiPod::role))
            roles.push_back(role);
    }
    return roles;
}

} // namespace bulkhead
