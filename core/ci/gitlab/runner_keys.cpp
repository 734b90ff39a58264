#include "core/ci/gitlab/runner_keys.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <numeric>
#include <vector>

namespace bulkhead {

namespace {

using Keys = std::span<const std::string_view>;

constexpr std::string_view kGlobal[] = {
    "listen_address", "session_server", "labels",     "concurrent",         "check_interval", "log_level",        "log_format",
    "user",           "runners",        "sentry_dsn", "connection_max_age", "experimental",   "shutdown_timeout",
};
constexpr std::string_view kSessionServer[] = {"listen_address", "advertise_address", "session_timeout"};
constexpr std::string_view kRunner[] = {
    "name",
    "limit",
    "output_limit",
    "request_concurrency",
    "strict_check_interval",
    "unhealthy_requests_limit",
    "unhealthy_interval",
    "job_status_final_update_retry_limit",
    "url",
    "id",
    "token",
    "token_obtained_at",
    "token_expires_at",
    "tls-ca-file",
    "tls-cert-file",
    "tls-key-file",
    "labels",
    "executor",
    "builds_dir",
    "cache_dir",
    "clone_url",
    "environment",
    "proxy_exec",
    "pre_get_sources_script",
    "post_get_sources_script",
    "pre_clone_script",
    "post_clone_script",
    "pre_build_script",
    "post_build_script",
    "debug_trace_disabled",
    "safe_directory_checkout",
    "clean_git_config",
    "shell",
    "custom_build_dir",
    "referees",
    "cache",
    "feature_flags",
    "monitoring",
    "use_slot_cgroups",
    "slot_cgroup_template",
    "instance",
    "ssh",
    "docker",
    "parallels",
    "virtualbox",
    "machine",
    "kubernetes",
    "custom",
    "autoscaler",
    "step_runner_image",
};
constexpr std::string_view kKubernetes[] = {
    "host",
    "context",
    "cert_file",
    "key_file",
    "ca_file",
    "bearer_token_overwrite_allowed",
    "bearer_token",
    "image",
    "namespace",
    "namespace_overwrite_allowed",
    "namespace_per_job",
    "privileged",
    "runtime_class_name",
    "allow_privilege_escalation",
    "cpu_limit",
    "cpu_limit_overwrite_max_allowed",
    "cpu_request",
    "cpu_request_overwrite_max_allowed",
    "memory_limit",
    "memory_limit_overwrite_max_allowed",
    "memory_request",
    "memory_request_overwrite_max_allowed",
    "ephemeral_storage_limit",
    "ephemeral_storage_limit_overwrite_max_allowed",
    "ephemeral_storage_request",
    "ephemeral_storage_request_overwrite_max_allowed",
    "service_cpu_limit",
    "service_cpu_limit_overwrite_max_allowed",
    "service_cpu_request",
    "service_cpu_request_overwrite_max_allowed",
    "service_memory_limit",
    "service_memory_limit_overwrite_max_allowed",
    "service_memory_request",
    "service_memory_request_overwrite_max_allowed",
    "service_ephemeral_storage_limit",
    "service_ephemeral_storage_limit_overwrite_max_allowed",
    "service_ephemeral_storage_request",
    "service_ephemeral_storage_request_overwrite_max_allowed",
    "helper_cpu_limit",
    "helper_cpu_limit_overwrite_max_allowed",
    "helper_cpu_request",
    "helper_cpu_request_overwrite_max_allowed",
    "helper_memory_limit",
    "helper_memory_limit_overwrite_max_allowed",
    "helper_memory_request",
    "helper_memory_request_overwrite_max_allowed",
    "helper_ephemeral_storage_limit",
    "helper_ephemeral_storage_limit_overwrite_max_allowed",
    "helper_ephemeral_storage_request",
    "helper_ephemeral_storage_request_overwrite_max_allowed",
    "pod_cpu_limit",
    "pod_cpu_limit_overwrite_max_allowed",
    "pod_cpu_request",
    "pod_cpu_request_overwrite_max_allowed",
    "pod_memory_limit",
    "pod_memory_limit_overwrite_max_allowed",
    "pod_memory_request",
    "pod_memory_request_overwrite_max_allowed",
    "pod_ephemeral_storage_limit",
    "pod_ephemeral_storage_limit_overwrite_max_allowed",
    "pod_ephemeral_storage_request",
    "pod_ephemeral_storage_request_overwrite_max_allowed",
    "allowed_images",
    "allowed_users",
    "allowed_groups",
    "allowed_pull_policies",
    "allowed_services",
    "pull_policy",
    "node_selector",
    "node_selector_overwrite_allowed",
    "node_tolerations",
    "node_tolerations_overwrite_allowed",
    "affinity",
    "image_pull_secrets",
    "use_service_account_image_pull_secrets",
    "helper_image",
    "helper_image_flavor",
    "helper_image_autoset_arch_and_os",
    "terminationGracePeriodSeconds",
    "pod_termination_grace_period_seconds",
    "cleanup_grace_period_seconds",
    "cleanup_resources_timeout",
    "poll_interval",
    "poll_timeout",
    "resource_availability_check_max_attempts",
    "retry_limit",
    "retry_backoff_max",
    "retry_limits",
    "pod_labels",
    "pod_labels_overwrite_allowed",
    "scheduler_name",
    "service_account",
    "service_account_overwrite_allowed",
    "automount_service_account_token",
    "pod_annotations",
    "pod_annotations_overwrite_allowed",
    "pod_security_context",
    "init_permissions_container_security_context",
    "build_container_security_context",
    "helper_container_security_context",
    "service_container_security_context",
    "volumes",
    "host_aliases",
    "services",
    "cap_add",
    "cap_drop",
    "dns_policy",
    "dns_config",
    "container_lifecycle",
    "priority_class_name",
    "pod_spec",
    "logs_base_dir",
    "scripts_base_dir",
    "print_pod_warning_events",
    "autoscaler",
};
constexpr std::string_view kPodSecurity[] = {
    "fs_group",     "run_as_group",    "run_as_non_root",   "run_as_user", "supplemental_groups",
    "selinux_type", "seccomp_profile", "app_armor_profile",
};
constexpr std::string_view kContainerSecurity[] = {
    "capabilities",
    "privileged",
    "run_as_user",
    "run_as_group",
    "run_as_non_root",
    "read_only_root_filesystem",
    "allow_privilege_escalation",
    "selinux_type",
    "proc_mount",
    "seccomp_profile",
    "app_armor_profile",
};
constexpr std::string_view kCapabilities[] = {"add", "drop"};
constexpr std::string_view kVolumes[] = {"host_path", "pvc", "config_map", "secret", "empty_dir", "csi", "projected", "nfs"};
constexpr std::string_view kHostPath[] = {"name", "mount_path", "sub_path", "read_only", "host_path", "mount_propagation"};
constexpr std::string_view kClaim[] = {"name", "mount_path", "sub_path", "read_only", "mount_propagation"};
constexpr std::string_view kMapVolume[] = {"name", "mount_path", "sub_path", "read_only", "items"};
constexpr std::string_view kEmptyDir[] = {"name", "mount_path", "sub_path", "medium", "size_limit"};
constexpr std::string_view kService[] = {"name", "alias", "command", "entrypoint", "environment"};
constexpr std::string_view kPodSpec[] = {"name", "patch_path", "patch", "patch_type"};
constexpr std::string_view kHostAlias[] = {"ip", "hostnames"};
constexpr std::string_view kAffinity[] = {"node_affinity", "pod_affinity", "pod_anti_affinity"};
constexpr std::string_view kAffinityTerms[] = {"required_during_scheduling_ignored_during_execution",
                                               "preferred_during_scheduling_ignored_during_execution"};

struct TableKeys {
    std::string_view table;
    Keys keys;
};
const TableKeys kTables[] = {
    {"", kGlobal},
    {"session_server", kSessionServer},
    {"runners", kRunner},
    {"runners.kubernetes", kKubernetes},
    {"runners.kubernetes.pod_security_context", kPodSecurity},
    {"runners.kubernetes.build_container_security_context", kContainerSecurity},
    {"runners.kubernetes.helper_container_security_context", kContainerSecurity},
    {"runners.kubernetes.service_container_security_context", kContainerSecurity},
    {"runners.kubernetes.init_permissions_container_security_context", kContainerSecurity},
    {"runners.kubernetes.build_container_security_context.capabilities", kCapabilities},
    {"runners.kubernetes.helper_container_security_context.capabilities", kCapabilities},
    {"runners.kubernetes.service_container_security_context.capabilities", kCapabilities},
    {"runners.kubernetes.init_permissions_container_security_context.capabilities", kCapabilities},
    {"runners.kubernetes.volumes", kVolumes},
    {"runners.kubernetes.volumes.host_path", kHostPath},
    {"runners.kubernetes.volumes.pvc", kClaim},
    {"runners.kubernetes.volumes.config_map", kMapVolume},
    {"runners.kubernetes.volumes.secret", kMapVolume},
    {"runners.kubernetes.volumes.empty_dir", kEmptyDir},
    {"runners.kubernetes.services", kService},
    {"runners.kubernetes.pod_spec", kPodSpec},
    {"runners.kubernetes.host_aliases", kHostAlias},
    {"runners.kubernetes.affinity", kAffinity},
    {"runners.kubernetes.affinity.node_affinity", kAffinityTerms},
    {"runners.kubernetes.affinity.pod_affinity", kAffinityTerms},
    {"runners.kubernetes.affinity.pod_anti_affinity", kAffinityTerms},
};

/// Parts of names of settings that narrow what a job may do.
constexpr std::string_view kSecurityWords[] = {
    "privilege",    "security_context", "overwrite_allowed", "service_account",  "allowed_",  "cap_",
    "run_as_",      "read_only",        "node_selector",     "node_tolerations", "namespace", "seccomp",
    "capabilities", "pull_policy",      "runtime_class",     "affinity",
};

std::string wordOf(std::string_view text)
{
    std::string word;
    for (const char c : text) {
        if (c != '_' && c != '-')
            word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return word;
}

/// Levenshtein's, for words as short as keys are.
std::size_t editDistance(std::string_view one, std::string_view other)
{
    std::vector<std::size_t> row(other.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < one.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 0; j < other.size(); ++j) {
            const std::size_t above = row[j + 1];
            row[j + 1] = std::min({above + 1, row[j] + 1, diagonal + (one[i] == other[j] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row.back();
}

} // namespace

std::span<const std::string_view> runnerKeys(std::string_view table)
{
    const auto found = std::ranges::find(kTables, table, &TableKeys::table);
    return found == std::end(kTables) ? Keys() : found->keys;
}

bool isSecurityKey(std::string_view key)
{
    return std::ranges::any_of(kSecurityWords, [&](std::string_view word) { return key.contains(word); });
}

bool isSameWord(std::string_view one, std::string_view other)
{
    return wordOf(one) == wordOf(other);
}

std::string_view nearestRunnerKey(std::span<const std::string_view> keys, std::string_view written)
{
    constexpr std::size_t longest = 64;
    if (written.size() > longest)
        return {};
    std::string_view nearest;
    std::size_t distance = std::max<std::size_t>(2, written.size() / 3) + 1;
    for (const std::string_view key : keys) {
        if (isSameWord(key, written))
            return key;
        if (const std::size_t known = editDistance(key, written); known < distance) {
            distance = known;
            nearest = key;
        }
    }
    return nearest;
}

} // namespace bulkhead
