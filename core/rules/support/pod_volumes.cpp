#include "core/rules/support/pod_volumes.h"

#include "core/rules/support/combined_patch.h"

namespace bulkhead {

PatchResult withoutVolume(const PodSpecView &pod, YamlNode volume)
{
    PatchResult patch = YamlPatch::remove(volume, pod.node());
    const std::string_view name = volume["name"].text();
    for (const ContainerView &container : pod.containers()) {
        for (const YamlNode mount : YamlItems(container.node()["volumeMounts"])) {
            if (mount["name"].text() == name)
                patch = combined(std::move(patch), YamlPatch::remove(mount, container.node()));
        }
    }
    return patch;
}

} // namespace bulkhead
