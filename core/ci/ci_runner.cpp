#include "core/ci/ci_runner.h"

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

} // namespace bulkhead
