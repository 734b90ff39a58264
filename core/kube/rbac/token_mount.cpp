#include "core/kube/rbac/token_mount.h"

namespace bulkhead {

namespace {

/// A projected token without an audience of its own is one for the API server.
YamlNode projectedToken(YamlNode podSpec)
{
    for (const YamlNode volume : YamlItems(podSpec["volumes"])) {
        for (const YamlNode source : YamlItems(volume["projected"]["sources"])) {
            const YamlNode token = source["serviceAccountToken"];
            if (!token.isNull() && token["audience"].text().empty())
                return token;
        }
    }
    return {};
}

} // namespace

TokenMount tokenMount(YamlNode podSpec, std::string_view namespaceName, const RbacModel &model)
{
    Field account = fieldBelow(podSpec, {"serviceAccountName"});
    if (account.text().empty() && podSpec["serviceAccount"].isScalar())
        account = fieldBelow(podSpec, {"serviceAccount"}); // its name until Kubernetes 1.0, still read
    TokenMount mount{.account = account.isWritten() && !account.text().empty() ? std::string(account.text()) : "default",
                     .accountPlace = account.location};
    const Field ofPod = fieldBelow(podSpec, {"automountServiceAccountToken"});
    const Field ofAccount = model.automountOf(namespaceName, mount.account);
    mount.decidedBy = ofPod.location;
    if (const auto written = ofPod.value.boolean()) {
        mount.isMounted = *written;
    } else if (const auto byAccount = ofAccount.value.boolean()) {
        mount.isMounted = *byAccount;
        mount.decidedBy = ofAccount.location;
    }
    if (mount.isMounted)
        return mount;
    if (const YamlNode token = projectedToken(podSpec)) {
        mount.isMounted = true;
        mount.decidedBy = Location::written(token);
    }
    return mount;
}

} // namespace bulkhead
