#pragma once

#include <map>
#include <string>
#include <vector>

/// A second, slow and plain opinion on who may do what, written from the Kubernetes documentation and the sources of the RBAC
/// authorizer. It reads YAML by itself and shares nothing with core, so that a mistake there is not repeated here.
namespace oracle {

struct Attributes {
    std::string user;
    std::vector<std::string> groups;
    std::string verb, group, resource, subresource, name, space;
    std::string path; ///< set: no request for a resource
};

struct Rule {
    std::vector<std::string> verbs, apiGroups, resources, resourceNames, nonResourceURLs;
    bool isCertain = true;
};

enum class Verdict { No, Unknown, Yes };

class Rbac {
public:
    /// A stream of roles and bindings, no two of the same kind, namespace and name; and a minor version from 1.21 on.
    Rbac(const std::string &yaml, int minor);

    [[nodiscard]] Verdict authorize(const Attributes &attributes) const;

private:
    struct Role {
        std::map<std::string, std::string> labels;
        std::vector<std::map<std::string, std::string>> selectors;
        bool isAggregated = false;
        std::vector<Rule> written;
        std::vector<Rule> rules;
    };
    struct Subject {
        std::string kind, name, space;
    };
    struct Binding {
        std::string space; ///< empty: a ClusterRoleBinding
        std::string roleKind, roleName, roleGroup;
        std::vector<Subject> subjects;
    };

    void addBuiltIn(int minor);
    void aggregate();
    [[nodiscard]] const Role *roleOf(const Binding &binding) const;
    [[nodiscard]] Verdict through(const Binding &binding, const Attributes &attributes) const;

    std::map<std::string, Role> m_roles; ///< "space/name"
    std::vector<Binding> m_bindings;
};

} // namespace oracle
