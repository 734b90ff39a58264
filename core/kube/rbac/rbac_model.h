#pragma once

#include "core/kube/kube_version.h"
#include "core/kube/manifest.h"
#include "core/kube/rbac/grant.h"
#include "core/kube/rbac/role_book.h"
#include "core/kube/rbac/subject.h"

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

class RbacModel;
using RbacModelPtr = std::shared_ptr<const RbacModel>;

/// Roles and bindings of a set of manifests, with those that every cluster of that version has. Immutable, any thread; keeps the
/// manifests alive, and everything it hands out points into them or into the model.
class RbacModel {
public:
    [[nodiscard]] static RbacModelPtr build(std::span<const ManifestPtr> manifests, KubeVersion version = {},
                                            RbacLimits limits = {});

    /// As the RBAC authorizer decides (k8s.io/kubernetes, plugin/pkg/auth/authorizer/rbac). Bindings that stand in files go before
    /// those that are built in, so that a yes points at a place if there is one.
    [[nodiscard]] Access can(const Subject &subject, const AccessRequest &request) const;
    /// Every rule of every binding that names the subject or a group of it, at most `mostGrants`.
    [[nodiscard]] std::vector<Grant> grantsOf(const Subject &subject) const;
    static constexpr std::size_t mostGrants = 100'000;

    /// A grant without its places, which cost more than all else. `rule` is null if the role is not known or not wholly.
    struct BareGrant {
        const PolicyRule *rule = nullptr;
        Doubt doubt = Doubt::None;
        bool isClusterWide = false;
        std::string_view namespaceName{};
        std::size_t binding = 0;
        YamlNode subject{};
    };
    /// Return false to stop.
    using GrantVisitor = std::function<bool(const BareGrant &)>;
    void visitGrants(const Subject &subject, const GrantVisitor &visit) const;
    [[nodiscard]] Grant placed(const BareGrant &grant) const;

    [[nodiscard]] KubeVersion version() const { return m_version; }
    /// Something was left out because there was too much.
    [[nodiscard]] bool isCutShort() const { return m_roles.isCutShort(); }
    /// automountServiceAccountToken of the account, if each ServiceAccount object of that name says the same.
    [[nodiscard]] Field automountOf(std::string_view namespaceName, std::string_view account) const;

    explicit RbacModel(RbacLimits limits)
        : m_roles(limits)
    {
    }

private:
    struct Binding {
        bool isClusterWide = false;
        std::string namespaceName{};
        std::string name{};
        RoleBook::Name roleName{};
        const RoleBook::EffectiveRole *role = nullptr; ///< null: not known
        YamlNode node{}; ///< empty: built in
        Doubt doubt = Doubt::None;
    };
    /// One subject's part in a binding.
    struct Part {
        std::size_t binding = 0;
        YamlNode subject{};
        Doubt doubt = Doubt::None;
    };
    using Identity = std::pair<char, std::string>; ///< 'u' or 'g', and the name

    void read(std::span<const ManifestPtr> manifests);
    void readBinding(const Resource &resource);
    void readSubjects(std::size_t binding, YamlNode subjects);
    void addBuiltInBindings();
    void addBuiltInBinding(Binding binding, Identity subject);
    void doubtDifferentBindings();
    [[nodiscard]] std::vector<const Part *> partsOf(const Subject &subject) const;
    [[nodiscard]] bool visitPart(const Part &part, const GrantVisitor &visit) const;

    std::vector<ManifestPtr> m_manifests;
    KubeVersion m_version;
    RoleBook m_roles;
    std::vector<Binding> m_bindings;
    std::map<Identity, std::vector<Part>> m_parts;
    std::map<RoleBook::Name, std::vector<YamlNode>> m_accounts; ///< their automountServiceAccountToken, empty where unset
};

} // namespace bulkhead
