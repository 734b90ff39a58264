#include "rbac_oracle.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <sstream>

namespace oracle {

namespace {

using Strings = std::vector<std::string>;

// --- pkg/apis/rbac/v1/evaluation_helpers.go ----------------------------------------------------

bool has(const Strings &list, const std::string &text)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

bool hasPrefix(const std::string &text, const std::string &prefix)
{
    return text.compare(0, prefix.size(), prefix) == 0;
}

bool hasSuffix(const std::string &text, const std::string &suffix)
{
    return text.size() >= suffix.size() && text.compare(text.size() - suffix.size(), suffix.size(), suffix) == 0;
}

bool resourceMatches(const Rule &rule, const std::string &combined, const std::string &subresource)
{
    for (const std::string &each : rule.resources) {
        if (each == "*" || each == combined)
            return true;
        if (subresource.empty())
            continue;
        if (each.size() == subresource.size() + 2 && hasPrefix(each, "*/") && hasSuffix(each, subresource))
            return true;
    }
    return false;
}

bool urlMatches(const Rule &rule, const std::string &path)
{
    for (const std::string &each : rule.nonResourceURLs) {
        if (each == "*" || each == path)
            return true;
        std::string trimmed = each;
        while (hasSuffix(trimmed, "*"))
            trimmed.pop_back();
        if (hasSuffix(each, "*") && hasPrefix(path, trimmed))
            return true;
    }
    return false;
}

bool ruleAllows(const Rule &rule, const Attributes &a)
{
    const bool verb = has(rule.verbs, "*") || has(rule.verbs, a.verb);
    if (!a.path.empty())
        return verb && urlMatches(rule, a.path);
    const std::string combined = a.subresource.empty() ? a.resource : a.resource + "/" + a.subresource;
    return verb && (has(rule.apiGroups, "*") || has(rule.apiGroups, a.group)) && resourceMatches(rule, combined, a.subresource)
        && (rule.resourceNames.empty() || has(rule.resourceNames, a.name));
}

// --- reading -----------------------------------------------------------------------------------

std::string text(const YAML::Node &node)
{
    return node && node.IsScalar() ? node.Scalar() : std::string();
}

Strings texts(const YAML::Node &node)
{
    Strings list;
    for (const YAML::Node &each : node)
        list.push_back(text(each));
    return list;
}

std::map<std::string, std::string> labels(const YAML::Node &node)
{
    std::map<std::string, std::string> map;
    for (const auto &each : node)
        map[text(each.first)] = text(each.second);
    return map;
}

Rule readRule(const YAML::Node &node)
{
    return {texts(node["verbs"]), texts(node["apiGroups"]), texts(node["resources"]), texts(node["resourceNames"]),
            texts(node["nonResourceURLs"])};
}

// --- what is built in: the documentation's tables ----------------------------------------------

/// groups | resources | verbs | "" or the first minor version, with "?" if it depends
const char *const viewTable = R"(
core | configmaps, endpoints, persistentvolumeclaims, persistentvolumeclaims/status, pods, replicationcontrollers | R
core | replicationcontrollers/scale, serviceaccounts, services, services/status | R
core | bindings, limitranges, namespaces/status, pods/log, pods/status, replicationcontrollers/status | R
core | resourcequotas, resourcequotas/status, namespaces, events | R
events.k8s.io | events | R | 35
discovery.k8s.io | endpointslices | R
apps | controllerrevisions, daemonsets, daemonsets/status, deployments, deployments/scale, deployments/status | R
apps | replicasets, replicasets/scale, replicasets/status, statefulsets, statefulsets/scale, statefulsets/status | R
autoscaling | horizontalpodautoscalers, horizontalpodautoscalers/status | R
batch | cronjobs, cronjobs/status, jobs, jobs/status | R
extensions | daemonsets, daemonsets/status, deployments, deployments/scale, deployments/status, ingresses | R
extensions | ingresses/status, networkpolicies, replicasets, replicasets/scale, replicasets/status | R
extensions | replicationcontrollers/scale | R
policy | poddisruptionbudgets, poddisruptionbudgets/status | R
networking.k8s.io | ingresses, ingresses/status, networkpolicies | R
resource.k8s.io | resourceclaims, resourceclaims/status, resourceclaimtemplates | R | 36
resource.k8s.io | resourceclaims, resourceclaims/status, resourceclaimtemplates | R | 33?
scheduling.k8s.io | workloads | R | 36?
)";

const char *const editTable = R"(
core | pods/attach, pods/exec, pods/portforward, pods/proxy, secrets, services/proxy | R
core | serviceaccounts | impersonate
core | pods, pods/attach, pods/exec, pods/portforward, pods/proxy | W
core | pods/eviction | create | 24
core | configmaps, persistentvolumeclaims, replicationcontrollers, replicationcontrollers/scale, secrets | W
core | serviceaccounts, services, services/proxy | W
core | serviceaccounts/token | create | 24
core | events | W | 22
core | endpoints | W | endpoints
events.k8s.io | events | W | 35
apps | daemonsets, deployments, deployments/rollback, deployments/scale, replicasets, replicasets/scale | W
apps | statefulsets, statefulsets/scale | W
autoscaling | horizontalpodautoscalers | W
batch | cronjobs, jobs | W
extensions | daemonsets, deployments, deployments/rollback, deployments/scale, ingresses, networkpolicies | W
extensions | replicasets, replicasets/scale, replicationcontrollers/scale | W
policy | poddisruptionbudgets | W
networking.k8s.io | ingresses, networkpolicies | W
coordination.k8s.io | leases | RW | 25
coordination.k8s.io | leases | RW | 24?
resource.k8s.io | resourceclaims, resourceclaimtemplates | W | 36
resource.k8s.io | resourceclaims, resourceclaimtemplates | W | 33?
scheduling.k8s.io | workloads | W | 36?
)";

const char *const adminTable = R"(
authorization.k8s.io | localsubjectaccessreviews | create
rbac.authorization.k8s.io | roles, rolebindings | RW
)";

std::string trimmed(const std::string &text)
{
    const std::size_t begin = text.find_first_not_of(' ');
    return begin == std::string::npos ? std::string() : text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

Strings cut(const std::string &line, char at)
{
    Strings parts;
    std::istringstream stream(line);
    for (std::string part; std::getline(stream, part, at);)
        parts.push_back(trimmed(part));
    return parts;
}

Strings verbsOf(const std::string &text)
{
    const Strings read = {"get", "list", "watch"};
    Strings write = {"create", "update", "patch", "delete", "deletecollection"};
    if (text == "R")
        return read;
    if (text == "RW")
        write.insert(write.end(), read.begin(), read.end());
    return text == "W" || text == "RW" ? write : Strings{text};
}

std::vector<Rule> rulesOf(const char *table, int minor)
{
    std::vector<Rule> rules;
    std::istringstream lines(table);
    for (std::string line; std::getline(lines, line);) {
        const Strings cells = cut(line, '|');
        if (cells.size() < 3)
            continue;
        const std::string since = cells.size() > 3 ? cells[3] : "0";
        Rule rule{verbsOf(cells[2]), {cells[0] == "core" ? "" : cells[0]}, cut(cells[1], ','), {}, {}};
        if (since == "endpoints") // clusters that were made before 1.22 keep it
            rule.isCertain = minor < 22;
        else if (minor < std::stoi(since))
            continue;
        else
            rule.isCertain = !hasSuffix(since, "?");
        rules.push_back(rule);
    }
    return rules;
}

} // namespace

Rbac::Rbac(const std::string &yaml, int minor)
{
    for (const YAML::Node &object : YAML::LoadAll(yaml)) {
        const std::string kind = text(object["kind"]);
        const std::string space = kind.find("Cluster") == 0 ? std::string() : text(object["metadata"]["namespace"]);
        if (kind == "Role" || kind == "ClusterRole") {
            Role role;
            role.labels = labels(object["metadata"]["labels"]);
            role.isAggregated = object["aggregationRule"].IsDefined();
            if (role.isAggregated) {
                for (const YAML::Node &selector : object["aggregationRule"]["clusterRoleSelectors"])
                    role.selectors.push_back(labels(selector["matchLabels"]));
            }
            for (const YAML::Node &rule : object["rules"]) {
                role.written.push_back(readRule(rule));
                role.written.back().isCertain = !role.isAggregated;
            }
            m_roles[space + "/" + text(object["metadata"]["name"])] = role;
        } else {
            const YAML::Node reference = object["roleRef"];
            Binding binding{space, text(reference["kind"]), text(reference["name"]), text(reference["apiGroup"]), {}};
            for (const YAML::Node &subject : object["subjects"])
                binding.subjects.push_back({text(subject["kind"]), text(subject["name"]), text(subject["namespace"])});
            m_bindings.push_back(binding);
        }
    }
    addBuiltIn(minor);
    aggregate();
}

void Rbac::addBuiltIn(int minor)
{
    const auto label = [](const std::string &role) { return "rbac.authorization.k8s.io/aggregate-to-" + role; };
    m_roles["/cluster-admin"].written = {{{"*"}, {"*"}, {"*"}, {}, {}}, {{"*"}, {}, {}, {}, {"*"}}};
    const std::map<std::string, const char *> tables = {{"view", viewTable}, {"edit", editTable}, {"admin", adminTable}};
    for (const auto &[name, table] : tables) {
        Role &part = m_roles["/system:aggregate-to-" + name];
        part.written = rulesOf(table, minor);
        part.labels[label(name)] = "true";
        Role &whole = m_roles["/" + name];
        whole.isAggregated = true;
        whole.selectors = {{{label(name), "true"}}};
    }
    m_roles["/view"].labels[label("edit")] = "true";
    m_roles["/edit"].labels[label("admin")] = "true";
    const Strings info = {"/healthz", "/livez", "/readyz", "/version", "/version/"};
    m_roles["/system:public-info-viewer"].written = {{{"get"}, {}, {}, {}, info}};
    Strings discovery = {"/api", "/api/*", "/apis", "/apis/*", "/openapi", "/openapi/*"};
    discovery.insert(discovery.end(), info.begin(), info.end());
    m_roles["/system:discovery"].written = {{{"get"}, {}, {}, {}, discovery}};
    m_roles["/system:basic-user"].written = {
        {{"create"}, {"authorization.k8s.io"}, {"selfsubjectaccessreviews", "selfsubjectrulesreviews"}, {}, {}}};
    const std::string user = "system:authenticated";
    m_bindings.push_back({"", "ClusterRole", "cluster-admin", "", {{"Group", "system:masters", ""}}});
    m_bindings.push_back({"", "ClusterRole", "system:discovery", "", {{"Group", user, ""}}});
    m_bindings.push_back({"", "ClusterRole", "system:basic-user", "", {{"Group", user, ""}}});
    m_bindings.push_back(
        {"", "ClusterRole", "system:public-info-viewer", "", {{"Group", user, ""}, {"Group", "system:unauthenticated", ""}}});
}

/// As the aggregation controller works: again and again, until nothing changes.
void Rbac::aggregate()
{
    for (auto &[name, role] : m_roles) {
        if (!role.isAggregated)
            role.rules = role.written;
    }
    for (std::size_t round = 0; round <= m_roles.size(); ++round) {
        for (auto &[name, role] : m_roles) {
            if (!role.isAggregated)
                continue;
            std::vector<Rule> rules = role.written; // may be there or be overwritten: not certain
            for (const auto &[otherName, other] : m_roles) {
                const bool isSelected = otherName != name && otherName[0] == '/'
                    && std::any_of(role.selectors.begin(), role.selectors.end(), [&](const auto &selector) {
                                            return std::all_of(selector.begin(), selector.end(), [&](const auto &label) {
                                                const auto found = other.labels.find(label.first);
                                                return found != other.labels.end() && found->second == label.second;
                                            });
                                        });
                if (isSelected)
                    rules.insert(rules.end(), other.rules.begin(), other.rules.end());
            }
            // Only sets matter; without this a loop would grow for ever.
            std::vector<Rule> unique;
            for (const Rule &rule : rules) {
                const auto isEqual = [&](const Rule &each) {
                    return each.verbs == rule.verbs && each.apiGroups == rule.apiGroups && each.resources == rule.resources
                        && each.resourceNames == rule.resourceNames && each.nonResourceURLs == rule.nonResourceURLs
                        && each.isCertain == rule.isCertain;
                };
                if (std::none_of(unique.begin(), unique.end(), isEqual))
                    unique.push_back(rule);
            }
            role.rules = unique;
        }
    }
}

const Rbac::Role *Rbac::roleOf(const Binding &binding) const
{
    const auto found = m_roles.find((binding.roleKind == "Role" ? binding.space : std::string()) + "/" + binding.roleName);
    return found == m_roles.end() ? nullptr : &found->second;
}

// --- pkg/registry/rbac/validation/rule.go: appliesToUser, VisitRulesFor -----------------------

Verdict Rbac::through(const Binding &binding, const Attributes &a) const
{
    const bool isRefused = (!binding.roleGroup.empty() && binding.roleGroup != "rbac.authorization.k8s.io")
        || (binding.roleKind != "Role" && binding.roleKind != "ClusterRole")
        || (binding.roleKind == "Role" && binding.space.empty());
    if (isRefused || (!binding.space.empty() && (!a.path.empty() || binding.space != a.space)))
        return Verdict::No;
    const auto applies = [&](const Subject &subject) {
        if (subject.kind == "User")
            return subject.name == a.user;
        if (subject.kind == "Group")
            return has(a.groups, subject.name);
        if (subject.kind != "ServiceAccount")
            return false;
        const std::string space = subject.space.empty() ? binding.space : subject.space;
        return !space.empty() && a.user == "system:serviceaccount:" + space + ":" + subject.name;
    };
    if (std::none_of(binding.subjects.begin(), binding.subjects.end(), applies))
        return Verdict::No;
    const Role *role = roleOf(binding);
    if (!role)
        return Verdict::Unknown;
    Verdict verdict = Verdict::No;
    for (const Rule &rule : role->rules) {
        if (ruleAllows(rule, a))
            verdict = std::max(verdict, rule.isCertain ? Verdict::Yes : Verdict::Unknown);
    }
    return verdict;
}

Verdict Rbac::authorize(const Attributes &a) const
{
    if (has(a.groups, "system:masters"))
        return Verdict::Yes;
    Verdict verdict = Verdict::No;
    for (const Binding &binding : m_bindings)
        verdict = std::max(verdict, through(binding, a));
    return verdict;
}

} // namespace oracle
