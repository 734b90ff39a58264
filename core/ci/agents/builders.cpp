#include "core/ci/agents/agents.h"
#include "core/ci/runner_parts.h"
#include "core/kube/image_reference.h"

#include <array>

namespace bulkhead {

namespace {

struct KnownImage {
    std::string_view repository; ///< the end of it
    CiSystem system;
};
constexpr std::array kImages = {
    KnownImage{"moby/buildkit", CiSystem::BuildKit},         KnownImage{"buildkitd", CiSystem::BuildKit},
    KnownImage{"kaniko-project/executor", CiSystem::Kaniko}, KnownImage{"buildah/stable", CiSystem::Buildah},
    KnownImage{"containers/buildah", CiSystem::Buildah},     KnownImage{"podman/stable", CiSystem::Podman},
    KnownImage{"containers/podman", CiSystem::Podman},
};

/// The image `docker` is the daemon with a tag that says so, or where it is told to start it; else it is the client.
bool isDockerDaemon(const CiSources::Container &container)
{
    if (!endsInRepository(container.image, "docker"))
        return false;
    if (ImageReference::parse(container.container["image"].scalar()).tag.contains("dind"))
        return true;
    for (const std::string_view list : {"command", "args"}) {
        for (const YamlNode word : YamlItems(container.container[list])) {
            if (word.scalar().contains("dockerd"))
                return true;
        }
    }
    return false;
}

std::optional<CiSystem> builderOf(const CiSources::Container &container)
{
    if (isDockerDaemon(container))
        return CiSystem::Docker;
    for (const KnownImage &known : kImages) {
        if (endsInRepository(container.image, known.repository))
            return known.system;
    }
    return {};
}

} // namespace

void readBuilders(CiReader &reader)
{
    for (const CiSources::Container &container : reader.sources().containers()) {
        const std::optional<CiSystem> system = builderOf(container);
        if (!system || !isPlainWorkload(*container.resource) || reader.isKnown(container.podSpec))
            continue;
        reader.add(writtenRunner(*system, CiRole::Builder, *container.resource, container.podSpec,
                                 {RULE_TEXT("Core", "image %1"), {std::string(container.container["image"].scalar())}}));
    }
}

} // namespace bulkhead
