#include "tests/bench/object_model.h"

#include <format>

namespace bulkhead::bench {

namespace {

using Entries = std::vector<std::pair<std::string, Value>>;

Value plain(const std::string &text)
{
    return {Value::Kind::Scalar, text, '"' + text + '"', {}};
}
Value quoted(const std::string &text)
{
    return {Value::Kind::Scalar, '"' + text + '"', '"' + text + '"', {}};
}
Value number(std::size_t value)
{
    return {Value::Kind::Scalar, std::to_string(value), std::to_string(value), {}};
}
Value boolean(bool value)
{
    return {Value::Kind::Scalar, value ? "true" : "false", value ? "true" : "false", {}};
}
Value mapping(Entries entries)
{
    return {Value::Kind::Mapping, {}, {}, std::move(entries)};
}

Value list(std::vector<Value> items)
{
    Value result{Value::Kind::List, {}, {}, {}};
    for (Value &item : items)
        result.entries.emplace_back(std::string(), std::move(item));
    return result;
}

Value managedFields()
{
    const Value fields =
        mapping({{"f:metadata", mapping({{"f:annotations", mapping({{".", mapping({})}, {"f:checksum/config", mapping({})}})}})},
                 {"f:spec", mapping({{"f:progressDeadlineSeconds", mapping({})}, {"f:replicas", mapping({})}})}});
    return list({mapping({{"apiVersion", plain("apps/v1")},
                          {"fieldsType", plain("FieldsV1")},
                          {"fieldsV1", fields},
                          {"manager", plain("kubectl-client-side-apply")},
                          {"operation", plain("Update")},
                          {"time", quoted("2026-03-01T10:00:00Z")}})});
}

Value metadata(const std::string &name, std::size_t n, bool isNamespaced)
{
    Entries entries = {
        {"annotations", mapping({{"checksum/config", plain(std::format("c{:063x}", n))}})},
        {"creationTimestamp", quoted("2026-03-01T10:00:00Z")},
        {"generation", number(n % 9 + 1)},
        {"labels", mapping({{"app.kubernetes.io/name", plain(name)}, {"team", plain(std::format("team-{}", n % 20))}})},
        {"managedFields", managedFields()},
        {"name", plain(name)}};
    if (isNamespaced)
        entries.emplace_back("namespace", plain(std::format("team-{}", n % 20)));
    entries.emplace_back("resourceVersion", quoted(std::to_string(100'000 + n)));
    entries.emplace_back("uid", plain(std::format("a{:07x}-0000-4000-8000-{:012x}", n, n)));
    return mapping(std::move(entries));
}

Value container(std::size_t n)
{
    Entries entries = {{"env",
                        list({mapping({{"name", plain("LOG_LEVEL")}, {"value", plain("info")}}),
                              mapping({{"name", plain("PORT")}, {"value", quoted("8080")}})})},
                       {"image", plain(std::format("registry.example/shop/service-{}:1.{}", n % 400, n % 30))},
                       {"imagePullPolicy", plain("IfNotPresent")},
                       {"name", plain("main")},
                       {"ports", list({mapping({{"containerPort", number(8080)}, {"protocol", plain("TCP")}})})}};
    if (n % 4 != 0) {
        entries.emplace_back("resources",
                             mapping({{"limits", mapping({{"cpu", plain("500m")}, {"memory", plain("256Mi")}})},
                                      {"requests", mapping({{"cpu", plain("100m")}, {"memory", plain("128Mi")}})}}));
    }
    entries.emplace_back("securityContext",
                         mapping({{"allowPrivilegeEscalation", boolean(false)}, {"privileged", boolean(n % 25 == 0)}}));
    entries.emplace_back("terminationMessagePath", plain("/dev/termination-log"));
    return mapping(std::move(entries));
}

Value podSpec(std::size_t n)
{
    return mapping({{"containers", list({container(n), container(n + 1)})},
                    {"dnsPolicy", plain("ClusterFirst")},
                    {"restartPolicy", plain("Always")},
                    {"schedulerName", plain("default-scheduler")},
                    {"securityContext", mapping({})},
                    {"serviceAccountName", plain(std::format("service-{}", n))}});
}

Value condition(const std::string &type, const std::string &reason)
{
    return mapping({{"lastTransitionTime", quoted("2026-03-01T10:00:05Z")},
                    {"message", plain("ReplicaSet has successfully progressed.")},
                    {"reason", plain(reason)},
                    {"status", quoted("True")},
                    {"type", plain(type)}});
}

Value object(const std::string &apiVersion, const std::string &kind, Value meta, Entries rest)
{
    Entries entries = {{"apiVersion", plain(apiVersion)}, {"kind", plain(kind)}, {"metadata", std::move(meta)}};
    entries.insert(entries.end(), std::make_move_iterator(rest.begin()), std::make_move_iterator(rest.end()));
    return mapping(std::move(entries));
}

Value deployment(std::size_t n)
{
    const std::string name = std::format("service-{}", n);
    const Value labels = mapping({{"app.kubernetes.io/name", plain(name)}});
    return object(
        "apps/v1", "Deployment", metadata(name, n, true),
        {{"spec",
          mapping({{"progressDeadlineSeconds", number(600)},
                   {"replicas", number(n % 5)},
                   {"selector", mapping({{"matchLabels", labels}})},
                   {"template", mapping({{"metadata", mapping({{"labels", labels}})}, {"spec", podSpec(n)}})}})},
         {"status",
          mapping({{"availableReplicas", number(n % 5)},
                   {"conditions",
                    list({condition("Available", "MinimumReplicasAvailable"), condition("Progressing", "NewReplicaSetAvailable")})},
                   {"observedGeneration", number(n % 9 + 1)}})}});
}

Value pod(std::size_t n)
{
    return object("v1", "Pod", metadata(std::format("service-{}-7d9f8c6b5-x{:04}", n, n % 10'000), n, true),
                  {{"spec", podSpec(n)},
                   {"status",
                    mapping({{"conditions", list({condition("Ready", "Started"), condition("PodScheduled", "Bound")})},
                             {"hostIP", plain("10.0.0.7")},
                             {"phase", plain("Running")}})}});
}

Value node(std::size_t n)
{
    return object("v1", "Node", metadata(std::format("node-{}", n), n, false),
                  {{"spec", mapping({{"podCIDR", plain("10.244.0.0/24")}})},
                   {"status",
                    mapping({{"capacity", mapping({{"cpu", quoted("8")}, {"memory", plain("32Gi")}})},
                             {"conditions", list({condition("Ready", "KubeletReady"), condition("MemoryPressure", "Fine")})}})}});
}

Value role(std::size_t n)
{
    return object("rbac.authorization.k8s.io/v1", "Role", metadata(std::format("role-{}", n), n, true),
                  {{"rules",
                    list({mapping({{"apiGroups", list({quoted("")})},
                                   {"resources", list({plain("pods"), plain("secrets")})},
                                   {"verbs", list({plain("get"), plain("list")})}})})}});
}

Value roleBinding(std::size_t n)
{
    return object(
        "rbac.authorization.k8s.io/v1", "RoleBinding", metadata(std::format("binding-{}", n), n, true),
        {{"roleRef",
          mapping({{"apiGroup", plain("rbac.authorization.k8s.io")},
                   {"kind", plain("Role")},
                   {"name", plain(std::format("role-{}", n - n % 10 + 7))}})},
         {"subjects", list({mapping({{"kind", plain("ServiceAccount")}, {"name", plain(std::format("service-{}", n))}})})}});
}

Value configMap(std::size_t n)
{
    Entries data;
    for (std::size_t i = 0; i < 12; ++i)
        data.emplace_back(std::format("setting-{}", i), quoted(std::format("value {} of {}", i, n)));
    return object("v1", "ConfigMap", metadata(std::format("settings-{}", n), n, true), {{"data", mapping(std::move(data))}});
}

Value service(std::size_t n)
{
    return object("v1", "Service", metadata(std::format("service-{}", n), n, true),
                  {{"spec",
                    mapping({{"ports", list({mapping({{"port", number(80)}, {"targetPort", number(8080)}})})},
                             {"selector", mapping({{"app.kubernetes.io/name", plain(std::format("service-{}", n))}})},
                             {"type", plain("ClusterIP")}})}});
}

bool isEmpty(const Value &value)
{
    return value.kind != Value::Kind::Scalar && value.entries.empty();
}

void appendYaml(std::string &out, const Value &value, std::size_t indent);

/// What follows a key or a dash: on the same line, or below.
void appendYamlValue(std::string &out, const Value &value, std::size_t indent)
{
    if (value.kind == Value::Kind::Scalar)
        out += " " + value.yaml + "\n";
    else if (isEmpty(value))
        out += value.kind == Value::Kind::Mapping ? " {}\n" : " []\n";
    else {
        out += '\n';
        appendYaml(out, value, value.kind == Value::Kind::List ? indent : indent + 2);
    }
}

void appendYaml(std::string &out, const Value &value, std::size_t indent)
{
    for (const auto &[key, entry] : value.entries) {
        if (value.kind == Value::Kind::Mapping) {
            out.append(indent, ' ') += key + ":";
            appendYamlValue(out, entry, indent);
            continue;
        }
        const std::size_t start = out.size();
        if (entry.kind == Value::Kind::Scalar) {
            out.append(indent, ' ') += "- " + entry.yaml + "\n";
        } else {
            appendYaml(out, entry, indent + 2);
            out[start + indent] = '-';
        }
    }
}

void appendJson(std::string &out, const Value &value, std::size_t indent)
{
    if (value.kind == Value::Kind::Scalar) {
        out += value.json;
        return;
    }
    const bool isMapping = value.kind == Value::Kind::Mapping;
    if (isEmpty(value)) {
        out += isMapping ? "{}" : "[]";
        return;
    }
    out += isMapping ? "{\n" : "[\n";
    for (std::size_t i = 0; i < value.entries.size(); ++i) {
        out.append(indent + 4, ' ');
        if (isMapping)
            out += '"' + value.entries[i].first + "\": ";
        appendJson(out, value.entries[i].second, indent + 4);
        out += i + 1 < value.entries.size() ? ",\n" : "\n";
    }
    out.append(indent, ' ') += isMapping ? '}' : ']';
}

} // namespace

Value exportedObject(std::size_t number)
{
    switch (number % 10) {
    case 0:
    case 1:
    case 2:
        return deployment(number);
    case 3:
    case 4:
        return pod(number);
    case 5:
        return configMap(number);
    case 6:
        return service(number);
    case 7:
        return role(number);
    case 8:
        return roleBinding(number);
    default:
        return node(number);
    }
}

std::string asYamlItem(const Value &object)
{
    std::string text;
    appendYaml(text, object, 2);
    text[0] = '-';
    return text;
}

std::string asJsonItem(const Value &object)
{
    std::string text(8, ' ');
    appendJson(text, object, 8);
    return text;
}

} // namespace bulkhead::bench
