#include "core/kube/rbac/subject.h"

#include <algorithm>

namespace bulkhead {

namespace {

constexpr std::string_view authenticated = "system:authenticated";
constexpr std::string_view unauthenticated = "system:unauthenticated";
constexpr std::string_view allAccounts = "system:serviceaccounts";

/// "ci" of "system:serviceaccount:ci:runner"; empty if it is no such name.
std::string_view accountNamespace(std::string_view user)
{
    if (!user.starts_with(serviceAccountPrefix))
        return {};
    user.remove_prefix(serviceAccountPrefix.size());
    const std::size_t colon = user.find(':');
    const bool isWhole = colon != std::string_view::npos && colon + 1 < user.size() && user.find(':', colon + 1) == user.npos;
    return isWhole ? user.substr(0, colon) : std::string_view();
}

void add(std::vector<std::string> &groups, std::string_view group)
{
    if (!std::ranges::contains(groups, group))
        groups.emplace_back(group);
}

void addAccountGroups(std::vector<std::string> &groups, std::string_view namespaceName)
{
    add(groups, allAccounts);
    add(groups, std::string(allAccounts) + ':' + std::string(namespaceName));
}

} // namespace

std::string serviceAccountUser(std::string_view namespaceName, std::string_view name)
{
    std::string user(serviceAccountPrefix);
    user += namespaceName;
    user += ':';
    user += name;
    return user;
}

bool Subject::isIn(std::string_view group) const
{
    return std::ranges::contains(groups, group);
}

Subject Subject::ofUser(std::string name, std::vector<std::string> groups)
{
    Subject subject{std::move(name), std::move(groups)};
    if (const std::string_view space = accountNamespace(subject.user); !space.empty())
        addAccountGroups(subject.groups, space);
    add(subject.groups, subject.user == "system:anonymous" ? unauthenticated : authenticated);
    return subject;
}

Subject Subject::ofServiceAccount(std::string_view namespaceName, std::string_view name)
{
    Subject subject{serviceAccountUser(namespaceName, name)};
    addAccountGroups(subject.groups, namespaceName);
    add(subject.groups, authenticated);
    return subject;
}

Subject Subject::ofGroup(std::string name)
{
    Subject subject{{}, {name}};
    if (name.starts_with(std::string(allAccounts) + ':'))
        add(subject.groups, allAccounts);
    if (name != unauthenticated)
        add(subject.groups, authenticated);
    return subject;
}

Subject Subject::impersonated(std::string user, std::vector<std::string> groups)
{
    Subject subject{std::move(user), std::move(groups)};
    const std::string_view space = accountNamespace(subject.user);
    if (!space.empty() && subject.groups.empty())
        addAccountGroups(subject.groups, space);
    if (!subject.isIn(authenticated) && !subject.isIn(unauthenticated))
        add(subject.groups, subject.user == "system:anonymous" ? unauthenticated : authenticated);
    return subject;
}

} // namespace bulkhead
