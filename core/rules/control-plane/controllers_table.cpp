// kube-controller-manager, kube-scheduler and kube-proxy. Numbers of "cis" are those of benchmark 1.6, which names most of these
// flags, unless a comment says another.

#include "core/rules/control-plane/flag_check.h"

namespace bulkhead {

namespace {

constexpr FlagCheck checks[] = {
    {
        .id = "controller-manager-keeps-terminated-pods",
        .title = RULE_TEXT("Rules", "Controller manager never removes terminated pods"),
        .severity = Severity::Low,
        .component = ClusterComponent::ControllerManager,
        .flag = "terminated-pod-gc-threshold",
        .demand = Demand::AtLeast,
        .wanted = "1",
        .unwritten = "12500",
        .write = "12500",
        .equivalents = {{{"checkov", "CKV_K8S_106"},
                         {"kubescape", "C-0144"},
                         {"trivy", "KCV0033"},
                         {"kics", "Terminated Pod Garbage Collector Threshold Not Properly Set"}}},
        .frameworks = {{{"cis", "1.3.1"}, {"nsa", "Control plane hardening"}, {"owasp", "K09"}}},
    },
    // Default true (kube-controller-manager reference).
    {
        .id = "controller-manager-profiling",
        .title = RULE_TEXT("Rules", "Controller manager offers profiling"),
        .severity = Severity::Info,
        .component = ClusterComponent::ControllerManager,
        .flag = "profiling",
        .demand = Demand::False,
        .unwritten = "true",
        .write = "false",
        .equivalents =
            {{{"checkov", "CKV_K8S_107"}, {"kubescape", "C-0145"}, {"trivy", "KCV0034"}, {"kics", "Profiling Not Set To False"}}},
        .frameworks = {{{"cis", "1.3.2"}, {"nsa", "Control plane hardening"}, {"owasp", "K09"}}},
    },
    // Default false (kube-controller-manager reference).
    {
        .id = "controller-manager-shared-credentials",
        .title = RULE_TEXT("Rules", "Controllers share one powerful account"),
        .severity = Severity::Medium,
        .component = ClusterComponent::ControllerManager,
        .flag = "use-service-account-credentials",
        .demand = Demand::True,
        .unwritten = "false",
        .write = "true",
        .equivalents = {{{"checkov", "CKV_K8S_108"},
                         {"kubescape", "C-0146"},
                         {"trivy", "KCV0035"},
                         {"kics", "Use Service Account Credentials Not Set To True"}}},
        .frameworks = {{{"cis", "1.3.3"}, {"nsa", "Control plane hardening"}, {"owasp", "K09"}}},
    },
    {
        .id = "controller-manager-without-service-account-key",
        .title = RULE_TEXT("Rules", "Controller manager has no key to sign tokens"),
        .severity = Severity::Low,
        .component = ClusterComponent::ControllerManager,
        .flag = "service-account-private-key-file",
        .demand = Demand::Given,
        .write = "/etc/kubernetes/pki/sa.key",
        .fixNeedsValue = true,
        .equivalents = {{{"checkov", "CKV_K8S_110"},
                         {"kubescape", "C-0147"},
                         {"trivy", "KCV0036"},
                         {"kics", "Service Account Private Key File Not Defined"}}},
        .frameworks = {{{"cis", "1.3.4"}, {"nsa", "Control plane hardening"}, {"owasp", "K09"}}},
    },
    {
        .id = "controller-manager-without-root-ca",
        .title = RULE_TEXT("Rules", "Controller manager gives pods no CA of the API server"),
        .severity = Severity::Low,
        .component = ClusterComponent::ControllerManager,
        .flag = "root-ca-file",
        .demand = Demand::Given,
        .write = "/etc/kubernetes/pki/ca.crt",
        .fixNeedsValue = true,
        .equivalents =
            {{{"checkov", "CKV_K8S_111"}, {"kubescape", "C-0148"}, {"trivy", "KCV0037"}, {"kics", "Root CA File Not Defined"}}},
        .frameworks = {{{"cis", "1.3.5"}, {"nsa", "Control plane hardening"}, {"owasp", "K09"}}},
    },
    // On by default since 1.12.
    {
        .id = "controller-manager-kubelet-rotation-off",
        .title = RULE_TEXT("Rules", "Controller manager does not renew serving certificates of kubelets"),
        .severity = Severity::Low,
        .component = ClusterComponent::ControllerManager,
        .flag = "feature-gates",
        .demand = Demand::GateOn,
        .wanted = "RotateKubeletServerCertificate",
        .equivalents = {{{"checkov", "CKV_K8S_112"},
                         {"kubescape", "C-0149"},
                         {"trivy", "KCV0038"},
                         {"kics", "Rotate Kubelet Server Certificate Not Active"}}},
        .frameworks = {{{"cis", "1.3.6"}, {"nsa", "Control plane hardening"}, {"owasp", "K09"}}},
    },
    // Default 0.0.0.0 (kube-controller-manager reference).
    {
        .id = "controller-manager-exposed",
        .title = RULE_TEXT("Rules", "Controller manager listens beyond its machine"),
        .severity = Severity::Low,
        .component = ClusterComponent::ControllerManager,
        .flag = "bind-address",
        .demand = Demand::Loopback,
        .unwritten = "0.0.0.0",
        .write = "127.0.0.1",
        .equivalents = {{{"checkov", "CKV_K8S_113"},
                         {"kubescape", "C-0150"},
                         {"trivy", "KCV0039"},
                         {"kics", "Bind Address Not Properly Set"}}},
        .frameworks = {{{"cis", "1.3.7"}, {"nsa", "Control plane hardening"}, {"owasp", "K09"}}},
    },
    // Default true; ignored where --config is given, whose enableProfiling is true by default too (kube-scheduler
    // reference).
    {
        .id = "scheduler-profiling",
        .title = RULE_TEXT("Rules", "Scheduler offers profiling"),
        .severity = Severity::Info,
        .component = ClusterComponent::Scheduler,
        .flag = "profiling",
        .demand = Demand::False,
        .unwritten = "true",
        .write = "false",
        .field = "enableProfiling",
        .fieldUnwritten = "true",
        .unless = "config",
        .equivalents =
            {{{"checkov", "CKV_K8S_114"}, {"kubescape", "C-0151"}, {"trivy", "KCV0040"}, {"kics", "Profiling Not Set To False"}}},
        .frameworks = {{{"cis", "1.4.1"}, {"nsa", "Control plane hardening"}, {"owasp", "K09"}}},
    },
    // Default 0.0.0.0 (kube-scheduler reference).
    {
        .id = "scheduler-exposed",
        .title = RULE_TEXT("Rules", "Scheduler listens beyond its machine"),
        .severity = Severity::Low,
        .component = ClusterComponent::Scheduler,
        .flag = "bind-address",
        .demand = Demand::Loopback,
        .unwritten = "0.0.0.0",
        .write = "127.0.0.1",
        .equivalents = {{{"checkov", "CKV_K8S_115"},
                         {"kubescape", "C-0152"},
                         {"trivy", "KCV0041"},
                         {"kics", "Bind Address Not Properly Set"}}},
        .frameworks = {{{"cis", "1.4.2"}, {"nsa", "Control plane hardening"}, {"owasp", "K09"}}},
    },
    // Default 127.0.0.1:10249 (kube-proxy reference); flags do not count beside --config. The number is that of benchmark
    // 1.8.
    {
        .id = "kube-proxy-metrics-exposed",
        .title = RULE_TEXT("Rules", "kube-proxy serves metrics beyond its machine"),
        .severity = Severity::Low,
        .component = ClusterComponent::KubeProxy,
        .flag = "metrics-bind-address",
        .demand = Demand::Loopback,
        .unwritten = "127.0.0.1:10249",
        .write = "127.0.0.1:10249",
        .field = "metricsBindAddress",
        .fieldUnwritten = "127.0.0.1:10249",
        .equivalents = {{{"kubescape", "C-0291"}}},
        .frameworks = {{{"cis", "4.3.1"}, {"nsa", "Control plane hardening"}, {"owasp", "K09"}}},
    },
};

} // namespace

std::span<const FlagCheck> controllerChecks()
{
    return checks;
}

} // namespace bulkhead
