// etcd. Numbers of "cis" are those of benchmark 1.6, which names most of these flags, unless a comment says another.

#include "core/rules/control-plane/flag_check.h"

namespace bulkhead {

namespace {

constexpr FlagCheck checks[] = {
    {
        .id = "etcd-without-serving-certificate",
        .title = RULE_TEXT("Rules", "etcd serves without TLS"),
        .severity = Severity::Medium,
        .component = ClusterComponent::Etcd,
        .flag = "cert-file",
        .pairedFlag = "key-file",
        .demand = Demand::Given,
        .write = "/etc/kubernetes/pki/etcd/server.crt",
        .writePaired = "/etc/kubernetes/pki/etcd/server.key",
        .unless = "auto-tls",
        .fixNeedsValue = true,
        .equivalents = {{{"checkov", "CKV_K8S_116"},
                         {"kubescape", "C-0153"},
                         {"trivy", "KCV0042"},
                         {"kics", "Etcd TLS Certificate Files Not Properly Set"}}},
        .frameworks = {{{"cis", "2.1"}, {"nsa", "Control plane hardening"}, {"owasp", "K09"}}},
    },
    // Default false (etcd configuration reference).
    {
        .id = "etcd-without-client-auth",
        .title = RULE_TEXT("Rules", "etcd does not ask its clients for certificates"),
        .severity = Severity::High,
        .component = ClusterComponent::Etcd,
        .flag = "client-cert-auth",
        .demand = Demand::True,
        .unwritten = "false",
        .write = "true",
        .security = true,
        .equivalents = {{{"checkov", "CKV_K8S_117"},
                         {"kubescape", "C-0154"},
                         {"trivy", "KCV0043"},
                         {"kics", "Etcd Client Certificate Authentication Set To False"}}},
        .frameworks = {{{"cis", "2.2"}, {"nsa", "Control plane hardening"}, {"owasp", "K09"}}},
    },
    {
        .id = "etcd-self-signed",
        .title = RULE_TEXT("Rules", "etcd serves with a certificate it signed itself"),
        .severity = Severity::Medium,
        .component = ClusterComponent::Etcd,
        .flag = "auto-tls",
        .demand = Demand::False,
        .unwritten = "false",
        .write = "false",
        .security = true,
        .equivalents =
            {{{"checkov", "CKV_K8S_118"}, {"kubescape", "C-0155"}, {"trivy", "KCV0044"}, {"kics", "Auto TLS Set To True"}}},
        .frameworks = {{{"cis", "2.3"}, {"nsa", "Control plane hardening"}, {"owasp", "K09"}}},
    },
    {
        .id = "etcd-without-peer-certificate",
        .title = RULE_TEXT("Rules", "etcd members talk without TLS"),
        .severity = Severity::Medium,
        .component = ClusterComponent::Etcd,
        .flag = "peer-cert-file",
        .pairedFlag = "peer-key-file",
        .demand = Demand::Given,
        .write = "/etc/kubernetes/pki/etcd/peer.crt",
        .writePaired = "/etc/kubernetes/pki/etcd/peer.key",
        .unless = "peer-auto-tls",
        .fixNeedsValue = true,
        .equivalents = {{{"checkov", "CKV_K8S_119"},
                         {"kubescape", "C-0156"},
                         {"trivy", "KCV0045"},
                         {"kics", "Etcd Peer TLS Certificate Files Not Properly Set"}}},
        .frameworks = {{{"cis", "2.4"}, {"nsa", "Control plane hardening"}, {"owasp", "K09"}}},
    },
    // Default false (etcd configuration reference).
    {
        .id = "etcd-without-peer-auth",
        .title = RULE_TEXT("Rules", "etcd does not ask other members for certificates"),
        .severity = Severity::Medium,
        .component = ClusterComponent::Etcd,
        .flag = "peer-client-cert-auth",
        .demand = Demand::True,
        .unwritten = "false",
        .write = "true",
        .equivalents = {{{"checkov", "CKV_K8S_121"},
                         {"kubescape", "C-0157"},
                         {"trivy", "KCV0046"},
                         {"kics", "Etcd Peer Client Certificate Authentication Set To False"}}},
        .frameworks = {{{"cis", "2.5"}, {"nsa", "Control plane hardening"}, {"owasp", "K09"}}},
    },
    {
        .id = "etcd-peer-self-signed",
        .title = RULE_TEXT("Rules", "etcd members use certificates they signed themselves"),
        .severity = Severity::Medium,
        .component = ClusterComponent::Etcd,
        .flag = "peer-auto-tls",
        .demand = Demand::False,
        .unwritten = "false",
        .write = "false",
        .equivalents = {{{"kubescape", "C-0158"}, {"trivy", "KCV0047"}, {"kics", "Peer Auto TLS Set To True"}}},
        .frameworks = {{{"cis", "2.6"}, {"nsa", "Control plane hardening"}, {"owasp", "K09"}}},
    },
};

} // namespace

std::span<const FlagCheck> etcdChecks()
{
    return checks;
}

} // namespace bulkhead
