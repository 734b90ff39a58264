// Pod Security Standards, check by check and version by version, against hand-written vectors and against the answers of
// Kubernetes.

#include "core/kube/manifest.h"
#include "core/kube/pod_security/namespace_policy.h"
#include "core/kube/pod_security/pod_security.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <format>
#include <map>
#include <set>

using namespace bulkhead;

namespace {

constexpr KubeVersion newest{1, 37};

ManifestPtr manifestOf(const std::string &text)
{
    return Manifest::parse(SourceText::create("a.yaml", text));
}

/// "hostNetwork: true" is of the pod, "c: …" of its only container, "s: …" and "cs: …" of their security contexts.
std::string podText(std::string_view what)
{
    const auto below = [&](std::string_view prefix) {
        return what.starts_with(prefix) ? std::string(what.substr(prefix.size())) : std::string();
    };
    const std::string container = below("c: ");
    const std::string security = below("s: ");
    const std::string containerSecurity = below("cs: ");
    const std::string annotation = below("a: ");
    const std::string pod = (container + security + containerSecurity + annotation).empty() ? std::string(what) : std::string();
    return std::format("apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: d}}\nspec:\n  template:\n"
                       "    metadata: {{annotations: {{{}}}}}\n    spec: {{{}{}securityContext: {{{}}}, "
                       "containers: [{{name: main, {}{}securityContext: {{{}}}}}]}}\n",
                       annotation, pod, pod.empty() ? "" : ", ", security, container, container.empty() ? "" : ", ",
                       containerSecurity);
}

std::vector<PodSecurityViolation> violations(PodSecurityCheckId id, const PodSpecView &pod, int minor, KubeVersion server = newest)
{
    return podSecurityViolations(id, pod, {{1, minor}, server});
}

struct Vector {
    PodSecurityCheckId check;
    const char *what;
    int from; ///< fails in policy versions [from, to]
    int to;
};
constexpr int never = -1;
constexpr int last = 37;

using Id = PodSecurityCheckId;
constexpr Vector vectors[] = {
    {Id::AppArmorProfile, "s: appArmorProfile: {type: Unconfined}", 0, last},
    {Id::AppArmorProfile, "cs: appArmorProfile: {type: Unconfined}", 0, last},
    {Id::AppArmorProfile, "cs: appArmorProfile: {}", 0, last},
    {Id::AppArmorProfile, "cs: appArmorProfile: null", never, never},
    {Id::AppArmorProfile, "cs: appArmorProfile: {type: Localhost, localhostProfile: x}", never, never},
    {Id::AppArmorProfile, "cs: appArmorProfile: {type: RuntimeDefault}", never, never},
    {Id::AppArmorProfile, "a: container.apparmor.security.beta.kubernetes.io/nobody: unconfined", 0, last},
    {Id::AppArmorProfile, "a: container.apparmor.security.beta.kubernetes.io/main: localhost/x", never, never},
    {Id::AppArmorProfile, "a: container.apparmor.security.beta.kubernetes.io/main: ''", never, never},
    {Id::CapabilitiesBaseline, "cs: capabilities: {add: [AUDIT_WRITE, CHOWN, DAC_OVERRIDE, FOWNER, FSETID, KILL, MKNOD]}", never,
     never},
    {Id::CapabilitiesBaseline, "cs: capabilities: {add: [NET_BIND_SERVICE, SETFCAP, SETGID, SETPCAP, SETUID, SYS_CHROOT]}", never,
     never},
    {Id::CapabilitiesBaseline, "cs: capabilities: {add: [NET_RAW]}", 0, last},
    {Id::CapabilitiesBaseline, "cs: capabilities: {add: [ALL]}", 0, last},
    {Id::CapabilitiesBaseline, "cs: capabilities: {add: [CAP_CHOWN]}", 0, last},
    {Id::CapabilitiesBaseline, "cs: capabilities: {add: [chown]}", 0, last},
    {Id::CapabilitiesBaseline, "cs: capabilities: {drop: [NET_RAW]}", never, never},
    {Id::HostNamespaces, "hostNetwork: true", 0, last},
    {Id::HostNamespaces, "hostPID: true", 0, last},
    {Id::HostNamespaces, "hostIPC: true", 0, last},
    {Id::HostNamespaces, "hostIPC: true, hostUsers: false", 0, last},
    {Id::HostNamespaces, "hostIPC: false", never, never},
    {Id::HostPathVolumes, "volumes: [{name: v, hostPath: {path: /x}}]", 0, last},
    {Id::HostPathVolumes, "volumes: [{name: v, hostPath: null}]", never, never},
    {Id::HostPorts, "c: ports: [{containerPort: 80, hostPort: 8080}]", 0, last},
    {Id::HostPorts, "c: ports: [{containerPort: 80, hostPort: 0}]", never, never},
    {Id::HostProbesAndHostLifecycle, "c: livenessProbe: {httpGet: {host: 127.0.0.1}}", 34, last},
    {Id::HostProbesAndHostLifecycle, "c: readinessProbe: {tcpSocket: {host: localhost}}", 34, last},
    {Id::HostProbesAndHostLifecycle, "c: startupProbe: {httpGet: {host: h}}", 34, last},
    {Id::HostProbesAndHostLifecycle, "c: lifecycle: {postStart: {tcpSocket: {host: h}}}", 34, last},
    {Id::HostProbesAndHostLifecycle, "c: lifecycle: {preStop: {httpGet: {host: h}}}", 34, last},
    {Id::HostProbesAndHostLifecycle, "c: livenessProbe: {httpGet: {host: '', httpHeaders: [{name: Host, value: h}]}}", never,
     never},
    {Id::Privileged, "cs: privileged: true", 0, last},
    {Id::Privileged, "cs: privileged: false", never, never},
    {Id::ProcMount, "cs: procMount: Unmasked", 0, last},
    {Id::ProcMount, "cs: procMount: Default", never, never},
    {Id::ProcMount, "hostUsers: false, initContainers: [{name: i, securityContext: {procMount: Unmasked}}]", 0, 34},
    {Id::ProcMountRestricted, "cs: procMount: Unmasked", 35, last},
    {Id::ProcMountRestricted, "hostUsers: false, initContainers: [{name: i, securityContext: {procMount: Unmasked}}]", 35, last},
    {Id::ProcMountRestricted, "cs: procMount: Default", never, never},
    {Id::SeLinuxOptions, "s: seLinuxOptions: {type: spc_t}", 0, last},
    {Id::SeLinuxOptions, "cs: seLinuxOptions: {type: container_engine_t}", 0, 30},
    {Id::SeLinuxOptions, "cs: seLinuxOptions: {type: container_t, level: s0}", never, never},
    {Id::SeLinuxOptions, "cs: seLinuxOptions: {type: container_init_t}", never, never},
    {Id::SeLinuxOptions, "cs: seLinuxOptions: {type: container_kvm_t}", never, never},
    {Id::SeLinuxOptions, "cs: seLinuxOptions: {user: u}", 0, last},
    {Id::SeLinuxOptions, "cs: seLinuxOptions: {role: r}", 0, last},
    {Id::SeccompProfileBaseline, "s: seccompProfile: {type: Unconfined}", 19, last},
    {Id::SeccompProfileBaseline, "cs: seccompProfile: {}", 19, last},
    {Id::SeccompProfileBaseline, "cs: seccompProfile: {type: Localhost}", never, never},
    {Id::SeccompProfileBaseline, "a: seccomp.security.alpha.kubernetes.io/pod: unconfined", 0, 18},
    {Id::SeccompProfileBaseline, "a: seccomp.security.alpha.kubernetes.io/pod: ''", 0, 18},
    {Id::SeccompProfileBaseline, "a: seccomp.security.alpha.kubernetes.io/pod: docker/default", never, never},
    {Id::SeccompProfileBaseline, "a: container.seccomp.security.alpha.kubernetes.io/main: unconfined", 0, 18},
    {Id::SeccompProfileBaseline, "a: container.seccomp.security.alpha.kubernetes.io/nobody: unconfined", never, never},
    {Id::Sysctls, "s: sysctls: [{name: kernel.shm_rmid_forced}]", never, never},
    {Id::Sysctls, "s: sysctls: [{name: net.ipv4.ip_unprivileged_port_start}]", never, never},
    {Id::Sysctls, "s: sysctls: [{name: net.ipv4.ip_local_reserved_ports}]", 0, 26},
    {Id::Sysctls, "s: sysctls: [{name: net.ipv4.tcp_keepalive_time}]", 0, 28},
    {Id::Sysctls, "s: sysctls: [{name: net.ipv4.tcp_keepalive_probes}]", 0, 28},
    {Id::Sysctls, "s: sysctls: [{name: net.ipv4.tcp_rmem}]", 0, 31},
    {Id::Sysctls, "s: sysctls: [{name: net.ipv4.tcp_wmem}]", 0, 31},
    {Id::Sysctls, "s: sysctls: [{name: net.ipv4.tcp_slow_start_after_idle}]", 0, 36},
    {Id::Sysctls, "s: sysctls: [{name: net.ipv4.tcp_notsent_lowat}]", 0, 36},
    {Id::Sysctls, "s: sysctls: [{name: net/ipv4/tcp_rmem}]", 0, last},
    {Id::WindowsHostProcess, "s: windowsOptions: {hostProcess: true}", 0, last},
    {Id::WindowsHostProcess, "cs: windowsOptions: {hostProcess: true}", 0, last},
    {Id::WindowsHostProcess, "cs: windowsOptions: {hostProcess: false}", never, never},
    {Id::AllowPrivilegeEscalation, "cs: {}", 8, last},
    {Id::AllowPrivilegeEscalation, "cs: allowPrivilegeEscalation: true", 8, last},
    {Id::AllowPrivilegeEscalation, "cs: allowPrivilegeEscalation: false", never, never},
    {Id::AllowPrivilegeEscalation, "os: {name: windows}", 8, 24},
    {Id::CapabilitiesRestricted, "cs: capabilities: {drop: [ALL], add: [NET_BIND_SERVICE]}", never, never},
    {Id::CapabilitiesRestricted, "cs: capabilities: {drop: [all]}", 22, last},
    {Id::CapabilitiesRestricted, "cs: capabilities: {drop: [ALL], add: [CHOWN]}", 22, last},
    {Id::CapabilitiesRestricted, "os: {name: windows}", 22, 24},
    {Id::RestrictedVolumes, "volumes: [{name: v, emptyDir: {}}, {name: w}, {name: x, image: {reference: r}}]", never, never},
    {Id::RestrictedVolumes, "volumes: [{name: v, configMap: {}}, {name: v, csi: {}}, {name: v, downwardAPI: {}}]", never, never},
    {Id::RestrictedVolumes, "volumes: [{name: v, ephemeral: {}}, {name: v, persistentVolumeClaim: {}}, {name: v, projected: {}}]",
     never, never},
    {Id::RestrictedVolumes, "volumes: [{name: v, hostPath: {path: /x}}]", 0, last},
    {Id::RestrictedVolumes, "volumes: [{name: v, nfs: {server: s}}]", 0, last},
    {Id::RestrictedVolumes, "volumes: [{name: v, newKind: {a: b}}]", 0, last},
    {Id::RunAsNonRoot, "s: runAsNonRoot: true", never, never},
    {Id::RunAsNonRoot, "cs: runAsNonRoot: true", never, never},
    {Id::RunAsNonRoot, "s: {}", 0, last},
    {Id::RunAsNonRoot, "s: runAsNonRoot: false", 0, last},
    {Id::RunAsNonRoot, "hostUsers: false", 0, 34},
    {Id::RunAsNonRoot, "os: {name: windows}", 0, last},
    {Id::RunAsUser, "s: runAsUser: 0", 23, last},
    {Id::RunAsUser, "cs: runAsUser: 0", 23, last},
    {Id::RunAsUser, "cs: runAsUser: 1", never, never},
    {Id::RunAsUser, "hostUsers: false, initContainers: [{name: i, securityContext: {runAsUser: 0}}]", 23, 34},
    {Id::SeccompProfileRestricted, "s: seccompProfile: {type: RuntimeDefault}", never, never},
    {Id::SeccompProfileRestricted, "cs: seccompProfile: {type: Localhost}", never, never},
    {Id::SeccompProfileRestricted, "s: {}", 19, last},
    {Id::SeccompProfileRestricted, "s: seccompProfile: {type: Unconfined}", 19, last},
    {Id::SeccompProfileRestricted, "a: seccomp.security.alpha.kubernetes.io/pod: runtime/default", 19, last},
    {Id::SeccompProfileRestricted, "os: {name: windows}", 19, 24},
};

} // namespace

class PodSecurityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void checkFailsInTheseVersions_data();
    void checkFailsInTheseVersions();
    void everyCheckHasVectorsThatFailAndPass();
    void whatOldServersDoNotKnow();
    void valuesAreHandedDownInTwoChecksOnly();
    void violationsStandAtTheirPlaces();
    void portsAreCopiedInTheNetworkOfTheNode();
    void levelOfAWorkload();
    void answersOfKubernetes();
    void moreContainersNeverHelp();
    void labelsOfANamespace_data();
    void labelsOfANamespace();
    void wrongLabelsAreNamed();
    void versionLabels();
};

void PodSecurityTest::checkFailsInTheseVersions_data()
{
    QTest::addColumn<std::size_t>("index");
    for (std::size_t i = 0; i < std::size(vectors); ++i) {
        const std::string_view name = podSecurityCheck(vectors[i].check).name;
        QTest::newRow(std::format("{} {}", name, vectors[i].what).c_str()) << i;
    }
}

void PodSecurityTest::checkFailsInTheseVersions()
{
    QFETCH(const std::size_t, index);
    const Vector &vector = vectors[index];
    const ManifestPtr manifest = manifestOf(podText(vector.what));
    const std::vector<PodSpecView> pods = podSpecs(manifest->resources().at(0));
    QCOMPARE(pods.size(), std::size_t(1));
    for (int minor = 0; minor <= last; ++minor) {
        const bool fails = vector.from != never && minor >= vector.from && minor <= vector.to;
        QVERIFY2(violations(vector.check, pods[0], minor).empty() != fails, std::format("at 1.{}", minor).c_str());
    }
}

void PodSecurityTest::everyCheckHasVectorsThatFailAndPass()
{
    std::set<std::string_view> names;
    for (const PodSecurityCheck &check : podSecurityChecks()) {
        QVERIFY(names.insert(check.name).second);
        QCOMPARE(podSecurityCheck(check.id).name, check.name);
        const auto has = [&](bool fails) {
            return std::ranges::any_of(
                vectors, [&](const Vector &vector) { return vector.check == check.id && (vector.from != never) == fails; });
        };
        QVERIFY2(has(true) && has(false), std::string(check.name).c_str());
    }
    QCOMPARE(names.size(), std::size_t(19));
}

/// What changed with the server's version, whatever the policy's.
void PodSecurityTest::whatOldServersDoNotKnow()
{
    const ManifestPtr appArmor = manifestOf(podText("cs: appArmorProfile: {type: Unconfined}"));
    const ManifestPtr image = manifestOf(podText("volumes: [{name: v, image: {reference: r}}]"));
    const ManifestPtr ports = manifestOf(podText("hostNetwork: true, initContainers: [{name: i, ports: [{containerPort: 80}]}]"));
    const auto count = [](const ManifestPtr &manifest, PodSecurityCheckId id, KubeVersion server) {
        const std::vector<PodSpecView> pods = podSpecs(manifest->resources().at(0));
        return violations(id, pods[0], 20, server).size();
    };
    QCOMPARE(count(appArmor, Id::AppArmorProfile, {1, 29}), std::size_t(0));
    QCOMPARE(count(appArmor, Id::AppArmorProfile, {1, 30}), std::size_t(1));
    QCOMPARE(count(image, Id::RestrictedVolumes, {1, 32}), std::size_t(1));
    QCOMPARE(count(image, Id::RestrictedVolumes, {1, 33}), std::size_t(0));
    QCOMPARE(count(ports, Id::HostPorts, {1, 27}), std::size_t(1));
    QCOMPARE(count(ports, Id::HostPorts, {1, 28}), std::size_t(0));
    // A policy newer than the server is the server's newest.
    const ManifestPtr sysctl = manifestOf(podText("s: sysctls: [{name: net.ipv4.tcp_rmem}]"));
    const std::vector<PodSpecView> pods = podSpecs(sysctl->resources().at(0));
    QCOMPARE(violations(Id::Sysctls, pods[0], 99, {1, 31}).size(), std::size_t(1));
    QCOMPARE(violations(Id::Sysctls, pods[0], 99, {1, 32}).size(), std::size_t(0));
}

void PodSecurityTest::valuesAreHandedDownInTwoChecksOnly()
{
    const auto count = [](std::string_view ofPod, std::string_view ofContainer, PodSecurityCheckId id) {
        const ManifestPtr manifest = manifestOf(std::format(
            "apiVersion: v1\nkind: Pod\nmetadata: {{name: p}}\nspec: {{securityContext: {{{}}}, containers: [{{name: a, "
            "securityContext: {{{}}}}}, {{name: b}}], ephemeralContainers: [{{name: c}}]}}\n",
            ofPod, ofContainer));
        const std::vector<PodSpecView> pods = podSpecs(manifest->resources().at(0));
        return violations(id, pods[0], 37).size();
    };
    QCOMPARE(count("runAsNonRoot: true", "", Id::RunAsNonRoot), std::size_t(0));
    QCOMPARE(count("runAsNonRoot: true", "runAsNonRoot: false", Id::RunAsNonRoot), std::size_t(1));
    QCOMPARE(count("runAsNonRoot: false", "runAsNonRoot: true", Id::RunAsNonRoot), std::size_t(1));
    QCOMPARE(count("", "runAsNonRoot: true", Id::RunAsNonRoot), std::size_t(2));
    QCOMPARE(count("seccompProfile: {type: Unconfined}", "seccompProfile: {type: RuntimeDefault}", Id::SeccompProfileRestricted),
             std::size_t(1));
    QCOMPARE(count("", "seccompProfile: {type: RuntimeDefault}", Id::SeccompProfileRestricted), std::size_t(2));
    QCOMPARE(count("runAsUser: 0", "runAsUser: 1000", Id::RunAsUser), std::size_t(1));
    QCOMPARE(count("windowsOptions: {hostProcess: true}", "windowsOptions: {hostProcess: false}", Id::WindowsHostProcess),
             std::size_t(1));
}

void PodSecurityTest::violationsStandAtTheirPlaces()
{
    const std::string text = "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  securityContext:\n    seccompProfile: {}\n"
                             "  containers:\n  - name: main\n    securityContext:\n      capabilities:\n        add: [CHOWN]\n";
    const ManifestPtr manifest = manifestOf(text);
    const std::vector<PodSpecView> pods = podSpecs(manifest->resources().at(0));
    const auto described = [&](PodSecurityCheckId id) {
        std::string all;
        for (const PodSecurityViolation &violation : violations(id, pods[0], 37)) {
            const TextRange range = violation.location.range;
            all += std::format("{}{}:{} '{}'", all.empty() ? "" : ", ", violation.container ? violation.container->name() : "pod",
                               violation.location.certainty == Location::Certainty::Written ? "written" : "implied",
                               text.substr(range.begin, range.size()));
        }
        return all;
    };
    QCOMPARE(described(Id::SeccompProfileRestricted), std::string("pod:written 'seccompProfile'"));
    QCOMPARE(described(Id::CapabilitiesRestricted), std::string("main:implied 'capabilities', main:written 'CHOWN'"));
    QCOMPARE(described(Id::AllowPrivilegeEscalation), std::string("main:implied 'securityContext'"));
    QCOMPARE(described(Id::Privileged), std::string());
}

void PodSecurityTest::portsAreCopiedInTheNetworkOfTheNode()
{
    const ManifestPtr manifest =
        manifestOf("apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {hostNetwork: true, containers: [{name: a, ports: "
                   "[{containerPort: 80}, {containerPort: 81, hostPort: 81}]}], ephemeralContainers: [{name: e, ports: "
                   "[{containerPort: 82}]}]}\n");
    const std::vector<PodSpecView> pods = podSpecs(manifest->resources().at(0));
    const auto found = violations(Id::HostPorts, pods[0], 37);
    QCOMPARE(found.size(), std::size_t(2));
    QVERIFY(found[0].kind == PodSecurityViolation::Kind::Copied && found[1].kind == PodSecurityViolation::Kind::Forbidden);
    QVERIFY(found[0].location.certainty == Location::Certainty::Implied);
    QCOMPARE(found[0].value.scalar(), std::string_view("80"));
    QVERIFY(found[1].location.certainty == Location::Certainty::Written);
}

void PodSecurityTest::levelOfAWorkload()
{
    const auto level = [](const std::string &text, KubeVersion version = newest) {
        const auto found = podSecurityLevel(manifestOf(text)->resources().at(0), PodSecurityVersions::latestOf(version));
        return found ? std::string(toString(*found)) : std::string("none");
    };
    const std::string hard =
        "securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}, containers: [{name: a, "
        "securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}}]";
    const auto job = [](const std::string &spec) {
        return "apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: j}\nspec: {jobTemplate: {spec: {template: {spec: {" + spec
            + "}}}}}\n";
    };
    QCOMPARE(level(job(hard)), std::string("restricted"));
    QCOMPARE(level(job(hard + ", hostPID: true")), std::string("privileged"));
    QCOMPARE(level(job(hard + ", ephemeralContainers: [{name: e}]")), std::string("baseline"));
    QCOMPARE(level(job("containers: [{name: a, livenessProbe: {httpGet: {host: h}}}]"), {1, 33}), std::string("baseline"));
    QCOMPARE(level(job("containers: [{name: a, livenessProbe: {httpGet: {host: h}}}]"), {1, 34}), std::string("privileged"));
    QCOMPARE(level("apiVersion: v1\nkind: Service\nmetadata: {name: s}\n"), std::string("none"));
    // The weakest of several pods counts.
    QCOMPARE(level("apiVersion: x.io/v1\nkind: Two\nmetadata: {name: t}\nspec:\n  a: {" + hard
                   + "}\n  b: {containers: [{name: b, image: i}]}\n"),
             std::string("baseline"));
}

/// BULKHEAD_POD_SECURITY_VECTORS names a larger file of the same form.
void PodSecurityTest::answersOfKubernetes()
{
    QString path = qEnvironmentVariable("BULKHEAD_POD_SECURITY_VECTORS");
    if (path.isEmpty())
        path = QStringLiteral(BULKHEAD_SOURCE_DIR "/tests/data/pod_security/upstream.jsonl");
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    std::map<std::string, int> places;
    const QJsonArray reasons = QJsonDocument::fromJson(file.readLine())[u"reasons"].toArray();
    for (const QJsonValue reason : reasons)
        places.emplace(reason.toString().toStdString(), static_cast<int>(places.size()));
    std::size_t verdicts = 0;
    std::size_t refusals = 0;
    while (!file.atEnd()) {
        const std::string line = file.readLine().toStdString();
        const std::string begin = "\"pod\":{";
        const std::string text = R"({"apiVersion":"v1","kind":"Pod",)" + line.substr(line.find(begin) + begin.size());
        const ManifestPtr manifest = manifestOf(text.substr(0, text.rfind('}')));
        const std::vector<PodSpecView> pods = podSpecs(manifest->resources().at(0));
        const QJsonArray expected = QJsonDocument::fromJson(QByteArray::fromStdString(line))[u"verdicts"].toArray();
        qsizetype at = 0;
        for (int minor = 0; minor <= last + 1; ++minor) {
            while (at + 1 < expected.size() && expected[at + 1][0].toInt() <= minor)
                ++at;
            for (const PodSecurityLevel level : {PodSecurityLevel::Baseline, PodSecurityLevel::Restricted}) {
                QJsonArray found;
                for (const FailedPodSecurityCheck &failed : failedPodSecurityChecks(level, pods.at(0), {{1, minor}, newest}))
                    found.append(places.at(std::string(failed.check->reason)));
                const QJsonArray wanted = expected[at][level == PodSecurityLevel::Baseline ? 1 : 2].toArray();
                QVERIFY2(found == wanted, std::format("{} at 1.{}: {}", toString(level), minor, text).c_str());
                ++verdicts;
                refusals += wanted.isEmpty() ? 0 : 1;
            }
        }
    }
    QVERIFY(verdicts > 40'000 && refusals > 10'000 && verdicts - refusals > 10'000);
    qInfo("%zu verdicts, %zu of them refusals", verdicts, refusals);
}

void PodSecurityTest::moreContainersNeverHelp()
{
    for (const Vector &vector : vectors) {
        const std::string text = podText(vector.what);
        std::string more = text;
        more.replace(more.find("containers: [{name: main"), 13,
                     "containers: [{name: good, securityContext: {allowPrivilegeEscalation: "
                     "false, runAsNonRoot: true}}, ");
        const auto count = [&](const std::string &each) {
            const ManifestPtr manifest = manifestOf(each);
            const std::vector<PodSpecView> pods = podSpecs(manifest->resources().at(0));
            return violations(vector.check, pods.at(0), 20).size();
        };
        QVERIFY2(count(more) >= count(text), vector.what);
    }
}

void PodSecurityTest::labelsOfANamespace_data()
{
    QTest::addColumn<QString>("labels");
    QTest::addColumn<int>("server");
    QTest::addColumn<QString>("policy");
    const auto row = [](const char *labels, const char *policy, int server = 37) {
        QTest::newRow(labels) << QString::fromUtf8(labels) << server << QString::fromUtf8(policy);
    };
    row("", "privileged:latest privileged:latest privileged:latest");
    row("enforce: baseline", "baseline:latest privileged:latest baseline:latest");
    QTest::newRow("1.25 warns of nothing by itself")
        << QStringLiteral("enforce: baseline") << 25 << QStringLiteral("baseline:latest privileged:latest privileged:latest");
    row("enforce: restricted, enforce-version: v1.24", "restricted:v1.24 privileged:latest restricted:v1.24");
    row("enforce: restricted, enforce-version: v1.24, warn-version: v1.30", "restricted:v1.24 privileged:latest restricted:v1.30");
    row("enforce: baseline, warn: privileged", "baseline:latest privileged:latest privileged:latest");
    row("enforce: Baseline", "restricted:latest privileged:latest privileged:latest");
    row("audit: hard, warn: hard", "privileged:latest privileged:latest privileged:latest");
    row("warn: restricted, warn-version: v1.99", "privileged:latest privileged:latest restricted:v1.99");
    row("enforce: baseline, enforce-version: '1.28'", "baseline:latest privileged:latest baseline:latest");
}

void PodSecurityTest::labelsOfANamespace()
{
    QFETCH(const QString, labels);
    QFETCH(const int, server);
    QFETCH(const QString, policy);
    QString written;
    for (const QString &label : labels.split(QStringLiteral(", "), Qt::SkipEmptyParts))
        written += QStringLiteral("  pod-security.kubernetes.io/") + label + QLatin1Char('\n');
    const ManifestPtr manifest = manifestOf("apiVersion: v1\nkind: Namespace\nlabels:\n" + written.toStdString() + "  team: a\n");
    const auto read = NamespacePodSecurity::read(manifest->resources().at(0).root()["labels"], {1, server});
    std::string found;
    for (const PodSecurityDemand &demand : read.demands)
        found += std::format("{}{}:{}", found.empty() ? "" : " ", toString(demand.level), demand.version);
    QCOMPARE(QString::fromStdString(found), policy);
}

void PodSecurityTest::wrongLabelsAreNamed()
{
    const ManifestPtr manifest =
        manifestOf("apiVersion: v1\nkind: Namespace\nlabels:\n  pod-security.kubernetes.io/enforce: strict\n"
                   "  pod-security.kubernetes.io/warn-version: v1.28.3\n"
                   "  pod-security.kubernetes.io/enforced: baseline\n  pod-security.kubernetes.io/audit:\n");
    const auto read = NamespacePodSecurity::read(manifest->resources().at(0).root()["labels"], newest);
    std::string found;
    for (const BadPodSecurityLabel &bad : read.problems)
        found += std::format("{}:{} ", static_cast<int>(bad.problem), bad.value.key().scalar());
    QCOMPARE(found,
             std::string("0:pod-security.kubernetes.io/enforce 0:pod-security.kubernetes.io/audit "
                         "1:pod-security.kubernetes.io/warn-version 2:pod-security.kubernetes.io/enforced "));
}

void PodSecurityTest::versionLabels()
{
    const auto read = [](std::string_view text) { return podSecurityVersionFromString(text, newest); };
    QVERIFY(read("latest") == newest);
    QVERIFY(read("v1.0") == (KubeVersion{1, 0}));
    QVERIFY(read("v1.28") == (KubeVersion{1, 28}));
    for (const char *wrong : {"1.28", "v1.28.3", "v2.0", "v1.", "v1.028", "v1.-1", "v1.+1", "Latest", "", "v1.99999999999"})
        QVERIFY2(!read(wrong), wrong);
}

QTEST_APPLESS_MAIN(PodSecurityTest)
#include "tst_pod_security.moc"
