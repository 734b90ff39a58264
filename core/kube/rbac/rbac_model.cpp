#include "core/kube/rbac/rbac_model.h"

#include "core/kube/rbac/built_in_roles.h"

#include <algorithm>
#include <set>

namespace bulkhead {

namespace {

constexpr std::string_view rbacGroup = "rbac.authorization.k8s.io";

bool isRole(const Resource &resource)
{
    return resource.group() == rbacGroup && (resource.kind() == "Role" || resource.kind() == "ClusterRole");
}

bool isBinding(const Resource &resource)
{
    return resource.group() == rbacGroup && (resource.kind() == "RoleBinding" || resource.kind() == "ClusterRoleBinding");
}

template<typename Visit>
void eachResource(std::span<const ManifestPtr> manifests, const Visit &visit)
{
    for (const ManifestPtr &manifest : manifests)
        std::ranges::for_each(manifest->resources(), visit);
}

/// "Role ci/deployer".
std::string described(std::string_view kind, std::string_view namespaceName, std::string_view name)
{
    std::string text(kind);
    text += ' ';
    if (!namespaceName.empty()) {
        text += namespaceName;
        text += '/';
    }
    text += name;
    return text;
}

} // namespace

RbacModelPtr RbacModel::build(std::span<const ManifestPtr> manifests, KubeVersion version, RbacLimits limits)
{
    const auto model = std::make_shared<RbacModel>(limits);
    model->m_manifests.assign(manifests.begin(), manifests.end());
    model->m_version = version;
    model->read(manifests);
    return model;
}

void RbacModel::read(std::span<const ManifestPtr> manifests)
{
    eachResource(manifests, [&](const Resource &resource) {
        if (isRole(resource))
            m_roles.add(resource);
        else if (resource.kind() == "ServiceAccount" && resource.group().empty())
            m_accounts[{resource.namespaceName(), resource.name()}].push_back(resource.root()["automountServiceAccountToken"]);
    });
    m_roles.complete(m_version);
    eachResource(manifests, [&](const Resource &resource) {
        if (isBinding(resource))
            readBinding(resource);
    });
    doubtDifferentBindings();
    addBuiltInBindings();
}

void RbacModel::readBinding(const Resource &resource)
{
    const bool isClusterWide = resource.kind() == "ClusterRoleBinding";
    Binding binding{.isClusterWide = isClusterWide,
                    .namespaceName = resource.namespaceName(),
                    .name = resource.name(),
                    .node = resource.root()};
    const YamlNode reference = resource.root()["roleRef"];
    const std::string_view group = reference["apiGroup"].text();
    const std::string_view kind = reference["kind"].text();
    const std::string_view name = reference["name"].text();
    // What the API server refuses gives nothing; an absent group it fills in.
    const bool isAccepted = kind == "ClusterRole" || (kind == "Role" && !isClusterWide);
    if (!isAccepted || name.empty() || (!group.empty() && group != rbacGroup))
        return;
    binding.roleName = {kind == "Role" ? binding.namespaceName : std::string(), std::string(name)};
    binding.role = m_roles.resolve(binding.roleName);
    m_bindings.push_back(std::move(binding));
    readSubjects(m_bindings.size() - 1, resource.root()["subjects"]);
}

/// By appliesToUser of the authorizer: the namespace of an account is the binding's if none is written.
void RbacModel::readSubjects(std::size_t binding, YamlNode subjects)
{
    for (const YamlNode subject : YamlItems(subjects)) {
        if (!m_roles.spend(1))
            return;
        const std::string_view kind = subject["kind"].text();
        const std::string_view name = subject["name"].text();
        if (name.empty())
            continue;
        Identity identity{kind == "Group" ? 'g' : 'u', std::string(name)};
        if (kind == "ServiceAccount") {
            const std::string_view written = subject["namespace"].text();
            const std::string_view space = written.empty() ? std::string_view(m_bindings[binding].namespaceName) : written;
            if (space.empty())
                continue;
            identity.second = serviceAccountUser(space, name);
        } else if (kind != "User" && kind != "Group") {
            continue;
        }
        m_parts[identity].push_back({binding, subject, Doubt::None});
    }
}

/// Where a binding is defined several times, a subject has for certain only what each definition gives it.
void RbacModel::doubtDifferentBindings()
{
    using Key = std::tuple<bool, std::string, std::string>;
    const auto keyOf = [&](std::size_t index) {
        const Binding &binding = m_bindings[index];
        return Key(binding.isClusterWide, binding.namespaceName, binding.name);
    };
    std::map<Key, std::size_t> definitions;
    for (std::size_t i = 0; i < m_bindings.size(); ++i)
        ++definitions[keyOf(i)];
    if (definitions.size() == m_bindings.size())
        return;
    for (auto &[identity, parts] : m_parts) {
        std::map<std::pair<Key, RoleBook::Name>, std::set<std::size_t>> holders;
        for (const Part &part : parts)
            holders[{keyOf(part.binding), m_bindings[part.binding].roleName}].insert(part.binding);
        for (Part &part : parts) {
            const Key key = keyOf(part.binding);
            if (holders[{key, m_bindings[part.binding].roleName}].size() < definitions[key])
                part.doubt = Doubt::OtherDefinition;
        }
    }
}

void RbacModel::addBuiltInBinding(Binding binding, Identity subject)
{
    binding.role = m_roles.resolve(binding.roleName);
    m_parts[std::move(subject)].push_back({m_bindings.size(), {}, Doubt::None});
    m_bindings.push_back(std::move(binding));
}

void RbacModel::addBuiltInBindings()
{
    for (const BuiltInBinding &each : builtInBindings()) {
        if (m_version.minor < each.certainFrom || m_version.minor >= each.certainBefore)
            continue;
        const std::string space(each.namespaceName);
        Binding binding{.isClusterWide = space.empty(),
                        .namespaceName = space,
                        .name = std::string(each.name),
                        .roleName = {space, std::string(each.role)}};
        if (each.presence == BuiltInBinding::Presence::KubeadmOnly)
            binding.doubt = Doubt::KubeadmOnly;
        addBuiltInBinding(std::move(binding),
                          {each.kind == BuiltInBinding::SubjectKind::Group ? 'g' : 'u', std::string(each.subject)});
    }
    for (const std::string_view controller : builtInControllers()) {
        const std::string name = std::string(controllerRolePrefix) + std::string(controller);
        addBuiltInBinding({.isClusterWide = true, .name = name, .roleName = {{}, name}},
                          {'u', serviceAccountUser("kube-system", controller)});
    }
}

/// Bindings of files first, in the order of the files; of those, the ones for the whole cluster first, as the authorizer goes.
std::vector<const RbacModel::Part *> RbacModel::partsOf(const Subject &subject) const
{
    std::vector<const Part *> parts;
    const auto append = [&](char kind, const std::string &name) {
        if (const auto found = m_parts.find({kind, name}); found != m_parts.end())
            std::ranges::transform(found->second, std::back_inserter(parts), [](const Part &part) { return &part; });
    };
    if (!subject.user.empty())
        append('u', subject.user);
    for (const std::string &group : std::set<std::string>(subject.groups.begin(), subject.groups.end()))
        append('g', group);
    std::ranges::stable_sort(parts, {}, [&](const Part *part) {
        const Binding &binding = m_bindings[part->binding];
        return std::tuple(!binding.node.isValid(), !binding.isClusterWide, part->binding);
    });
    return parts;
}

bool RbacModel::visitPart(const Part &part, const GrantVisitor &visit) const
{
    const Binding &binding = m_bindings[part.binding];
    const Doubt ofBinding = part.doubt != Doubt::None ? part.doubt : binding.doubt;
    BareGrant grant{.isClusterWide = binding.isClusterWide,
                    .namespaceName = binding.namespaceName,
                    .binding = part.binding,
                    .subject = part.subject};
    if (!binding.role) {
        grant.doubt = Doubt::MissingRole;
        return visit(grant);
    }
    for (const RoleBook::EffectiveRule &each : binding.role->rules) {
        grant.rule = each.rule;
        grant.doubt = ofBinding != Doubt::None ? ofBinding : each.doubt;
        if (!visit(grant))
            return false;
    }
    grant.rule = nullptr;
    grant.doubt = binding.role->isTooMuch ? Doubt::TooMuchInput : Doubt::PartlyKnownRole;
    return (binding.role->isWhole && !binding.role->isTooMuch) || visit(grant);
}

void RbacModel::visitGrants(const Subject &subject, const GrantVisitor &visit) const
{
    for (const Part *part : partsOf(subject)) {
        if (!visitPart(*part, visit))
            return;
    }
}

Grant RbacModel::placed(const BareGrant &bare) const
{
    const Binding &binding = m_bindings[bare.binding];
    const bool isWritten = binding.node.isValid();
    Grant grant{
        .rule = bare.rule,
        .isClusterWide = bare.isClusterWide,
        .namespaceName = std::string(bare.namespaceName),
        .doubt = bare.doubt,
        .binding = described(binding.isClusterWide ? "ClusterRoleBinding" : "RoleBinding", binding.namespaceName, binding.name),
        .role = described(binding.roleName.first.empty() ? "ClusterRole" : "Role", binding.roleName.first, binding.roleName.second),
        .isBuiltInBinding = !isWritten};
    if (isWritten) {
        const YamlNode name = binding.node["metadata"]["name"];
        grant.bindingPlace = Location::written(name.isValid() ? name : binding.node);
        grant.roleReference = Location::written(binding.node["roleRef"]);
        grant.subjectPlace = Location::written(bare.subject);
    }
    if (bare.rule && bare.rule->node)
        grant.rulePlace = Location::written(bare.rule->node);
    return grant;
}

std::vector<Grant> RbacModel::grantsOf(const Subject &subject) const
{
    std::vector<Grant> grants;
    visitGrants(subject, [&](const BareGrant &grant) {
        grants.push_back(placed(grant));
        return grants.size() < mostGrants;
    });
    return grants;
}

Access RbacModel::can(const Subject &subject, const AccessRequest &request) const
{
    if (subject.isIn(mastersGroup))
        return {Answer::Yes, {Grant{.isClusterWide = true}}};
    std::optional<BareGrant> decided;
    std::vector<BareGrant> doubts;
    const auto isInReach = [&](const BareGrant &grant) {
        return grant.isClusterWide
            || (request.isForResource() && !request.namespaceName.empty() && grant.namespaceName == request.namespaceName);
    };
    visitGrants(subject, [&](const BareGrant &grant) {
        if (!isInReach(grant) || (grant.rule && !grant.rule->allows(request)))
            return true;
        if (grant.doubt == Doubt::None) {
            decided = grant;
            return false;
        }
        if (doubts.size() < Access::mostReasons)
            doubts.push_back(grant);
        return true;
    });
    if (decided)
        return {Answer::Yes, {placed(*decided)}};
    Access access;
    std::ranges::transform(doubts, std::back_inserter(access.reasons), [&](const BareGrant &each) { return placed(each); });
    if (subject.isIn("system:nodes") && subject.user.starts_with("system:node:"))
        access.reasons.push_back({.isClusterWide = true, .doubt = Doubt::NodeAuthorizer});
    if (isCutShort())
        access.reasons.push_back({.isClusterWide = true, .doubt = Doubt::TooMuchInput});
    access.answer = access.reasons.empty() ? Answer::No : Answer::Unknown;
    return access;
}

Field RbacModel::automountOf(std::string_view namespaceName, std::string_view account) const
{
    const auto found = m_accounts.find({std::string(namespaceName), std::string(account)});
    if (found == m_accounts.end())
        return {};
    const YamlNode first = found->second.front();
    const auto saysTheSame = [&](YamlNode each) { return each.boolean() == first.boolean(); };
    if (!first.isValid() || !std::ranges::all_of(found->second, saysTheSame))
        return {};
    return {first, LazyLocation::written(first)};
}

} // namespace bulkhead
