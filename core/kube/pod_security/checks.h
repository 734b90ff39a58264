#pragma once

#include "core/kube/pod_security/pod_security.h"

/// What the table of checks consists of: one function a revision, each as `policy/check_*.go` of k8s.io/pod-security-admission.
namespace bulkhead::pod_security {

void appArmorProfile(const PodSecurityInput &input);
void capabilitiesBaseline(const PodSecurityInput &input);
void hostNamespaces(const PodSecurityInput &input);
void hostPathVolumes(const PodSecurityInput &input);
void hostPorts(const PodSecurityInput &input);
void hostProbesAndHostLifecycle(const PodSecurityInput &input);
void privileged(const PodSecurityInput &input);
void procMount(const PodSecurityInput &input);
void procMount135(const PodSecurityInput &input); ///< anything goes in a user namespace of the pod's own
void seLinuxOptions(const PodSecurityInput &input);
void seLinuxOptions131(const PodSecurityInput &input); ///< takes container_engine_t
void seccompAnnotations(const PodSecurityInput &input);
void seccompProfileBaseline(const PodSecurityInput &input);
void sysctls(const PodSecurityInput &input);
void sysctls127(const PodSecurityInput &input);
void sysctls129(const PodSecurityInput &input);
void sysctls132(const PodSecurityInput &input);
void sysctls137(const PodSecurityInput &input);
void windowsHostProcess(const PodSecurityInput &input);

void allowPrivilegeEscalation(const PodSecurityInput &input);
void allowPrivilegeEscalation125(const PodSecurityInput &input); ///< not of Windows pods
void capabilitiesRestricted(const PodSecurityInput &input);
void capabilitiesRestricted125(const PodSecurityInput &input); ///< not of Windows pods
void restrictedVolumes(const PodSecurityInput &input);
void runAsNonRoot(const PodSecurityInput &input);
void runAsNonRoot135(const PodSecurityInput &input); ///< not in a user namespace of the pod's own
void runAsUser(const PodSecurityInput &input);
void runAsUser135(const PodSecurityInput &input); ///< not in a user namespace of the pod's own
void seccompProfileRestricted(const PodSecurityInput &input);
void seccompProfileRestricted125(const PodSecurityInput &input); ///< not of Windows pods

} // namespace bulkhead::pod_security
