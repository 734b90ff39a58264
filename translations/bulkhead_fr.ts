<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>CommandPalette</name>
    <message>
        <source>Go to line %1</source>
        <translation>Aller à la ligne %1</translation>
    </message>
    <message>
        <source>A file; or &gt; a command, @ a resource, # a rule, : a line</source>
        <translation>Un fichier&#xa0;; ou &gt; une commande, @ une ressource, # une règle,&#xa0;: une ligne</translation>
    </message>
    <message>
        <source>A command</source>
        <translation>Une commande</translation>
    </message>
    <message>
        <source>A resource</source>
        <translation>Une ressource</translation>
    </message>
    <message>
        <source>A rule</source>
        <translation>Une règle</translation>
    </message>
    <message>
        <source>A line</source>
        <translation>Une ligne</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>The fix would leave text that is not valid YAML; nothing was changed</source>
        <translation>Le correctif donnerait un YAML non valide&#xa0;; rien n’a été modifié</translation>
    </message>
    <message>
        <source>This text has no file of its own: it came from an archive or standard input</source>
        <translation>Ce texte n’a pas de fichier propre&#xa0;: il provient d’une archive ou de l’entrée standard</translation>
    </message>
    <message>
        <source>Cannot be read any more: %1</source>
        <translation>Lecture devenue impossible&#xa0;: %1</translation>
    </message>
    <message>
        <source>Changed on disk since it was read; nothing was written</source>
        <translation>Modifié sur le disque depuis sa lecture&#xa0;; rien n’a été écrit</translation>
    </message>
    <message>
        <source>Not saved: %1. The file is as it was</source>
        <translation>Non enregistré&#xa0;: %1. Le fichier est resté tel quel</translation>
    </message>
    <message>
        <source>Not a Kubernetes object: no apiVersion and kind</source>
        <translation>Pas un objet Kubernetes&#xa0;: apiVersion et kind absents</translation>
    </message>
    <message>
        <source>Helm template, not rendered</source>
        <translation>Template Helm, sans rendu</translation>
    </message>
    <message>
        <source>Placeholders, not filled in</source>
        <translation>Variables non renseignées</translation>
    </message>
    <message>
        <source>Broken YAML</source>
        <translation>YAML incorrect</translation>
    </message>
    <message>
        <source>Not text in UTF-8</source>
        <translation>Texte non UTF-8</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Trop volumineux</translation>
    </message>
    <message>
        <source>Nested too deeply</source>
        <translation>Imbrication trop profonde</translation>
    </message>
    <message>
        <source>Not a Kubernetes object</source>
        <translation>Pas un objet Kubernetes</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>Path that leaves its folder</source>
        <translation>Chemin sortant de son dossier</translation>
    </message>
    <message>
        <source>Limit reached</source>
        <translation>Limite atteinte</translation>
    </message>
    <message>
        <source>The text has changed since this edit was made</source>
        <translation>Le texte a changé depuis la préparation de cette modification</translation>
    </message>
    <message>
        <source>Two edits change the same place</source>
        <translation>Deux modifications portent sur le même endroit</translation>
    </message>
    <message>
        <source>Not a readable archive: %1</source>
        <translation>Archive illisible&#xa0;: %1</translation>
    </message>
    <message>
        <source>The archive is damaged or ends early (%1); what stands before was read</source>
        <translation>L’archive est endommagée ou tronquée (%1)&#xa0;; ce qui précède a été lu</translation>
    </message>
    <message>
        <source>Archive within an archive, not opened; unpack it to check it</source>
        <translation>Archive dans une archive, non ouverte&#xa0;; extrayez-la pour la vérifier</translation>
    </message>
    <message>
        <source>Path that leads out of the archive, not read</source>
        <translation>Chemin sortant de l’archive, non lu</translation>
    </message>
    <message>
        <source>Link within an archive, not followed</source>
        <translation>Lien dans une archive, non suivi</translation>
    </message>
    <message>
        <source>Device, pipe or socket within an archive, not read</source>
        <translation>Périphérique, tube ou socket dans une archive, non lu</translation>
    </message>
    <message>
        <source>More than %1 entries; the others were not read</source>
        <translation>Plus de %1 entrées&#xa0;; les autres n’ont pas été lues</translation>
    </message>
    <message>
        <source>Unpacks to more than %1; the rest was not read</source>
        <translation>Plus de %1 après extraction&#xa0;; le reste n’a pas été lu</translation>
    </message>
    <message>
        <source>Unpacks to more than %1 times its size, as a decompression bomb does; the rest was not read</source>
        <translation>Plus de %1&#xa0;fois sa taille après extraction, comme une bombe de décompression&#xa0;; le reste n’a pas été lu</translation>
    </message>
    <message>
        <source>Archive, not opened within a folder; open it by itself to check it</source>
        <translation>Archive dans un dossier, non ouverte&#xa0;; ouvrez-la seule pour la vérifier</translation>
    </message>
    <message>
        <source>Not a file, but a pipe, socket or device</source>
        <translation>Pas un fichier, mais un tube, une socket ou un périphérique</translation>
    </message>
    <message>
        <source>Folders nested deeper than %1 are not read; open this one by itself</source>
        <translation>Les dossiers au-delà de %1&#xa0;niveaux ne sont pas lus&#xa0;; ouvrez celui-ci séparément</translation>
    </message>
    <message>
        <source>Link that leads out of the opened folder, not followed</source>
        <translation>Lien sortant du dossier ouvert, non suivi</translation>
    </message>
    <message>
        <source>More than %1 files; the others were not read. Open a folder further down</source>
        <translation>Plus de %1 fichiers&#xa0;; les autres n’ont pas été lus. Ouvrez un sous-dossier</translation>
    </message>
    <message>
        <source>Ignore rules not used: not a plain file of at most %1</source>
        <translation>Règles d’exclusion non appliquées&#xa0;: pas un fichier ordinaire d’au plus %1</translation>
    </message>
    <message>
        <source>Ignore rules not used: %1</source>
        <translation>Règles d’exclusion non appliquées&#xa0;: %1</translation>
    </message>
    <message>
        <source>Cannot be read: %1</source>
        <translation>Lecture impossible&#xa0;: %1</translation>
    </message>
    <message>
        <source>Larger than the limit of %1, not read; split it to check it</source>
        <translation>Dépasse la limite de %1, non lu&#xa0;; divisez-le pour le vérifier</translation>
    </message>
    <message>
        <source>Has placeholders such as %1; fill them in to check the file</source>
        <translation>Contient des variables comme %1&#xa0;; renseignez-les pour vérifier le fichier</translation>
    </message>
    <message>
        <source>Template with {{ }} actions, not rendered</source>
        <translation>Template avec des actions {{ }}, sans rendu</translation>
    </message>
    <message>
        <source>%1 text; save it as UTF-8 to check it</source>
        <translation>Texte en %1&#xa0;; enregistrez-le en UTF-8 pour le vérifier</translation>
    </message>
    <message>
        <source>Not text: a NUL byte in line %1 (byte %2)</source>
        <translation>Pas du texte&#xa0;: octet nul à la ligne %1 (octet %2)</translation>
    </message>
    <message>
        <source>Not valid UTF-8 in line %1 (byte %2); save it as UTF-8 to check it</source>
        <translation>UTF-8 non valide à la ligne %1 (octet %2)&#xa0;; enregistrez le fichier en UTF-8 pour le vérifier</translation>
    </message>
    <message>
        <source>There is no such file or folder</source>
        <translation>Fichier ou dossier introuvable</translation>
    </message>
    <message>
        <source>Cannot be opened: %1</source>
        <translation>Ouverture impossible&#xa0;: %1</translation>
    </message>
    <message>
        <source>The value is shared through an anchor: the edit would change several places</source>
        <translation>La valeur est partagée par une ancre&#xa0;: la modification toucherait plusieurs endroits</translation>
    </message>
    <message>
        <source>The file ends inside a block scalar without a line break; a line after it would change that text</source>
        <translation>Le fichier se termine dans un scalaire en bloc sans saut de ligne&#xa0;; une ligne ajoutée ensuite modifierait ce texte</translation>
    </message>
    <message>
        <source>There is no mapping to write into</source>
        <translation>Aucun dictionnaire où écrire</translation>
    </message>
    <message>
        <source>The value comes from a merge key (&lt;&lt;): the edit would change several places</source>
        <translation>La valeur provient d’une clé de fusion (&lt;&lt;)&#xa0;: la modification toucherait plusieurs endroits</translation>
    </message>
    <message>
        <source>A value stands where a mapping is needed</source>
        <translation>Une valeur occupe la place d’un dictionnaire</translation>
    </message>
    <message>
        <source>There is no value to replace</source>
        <translation>Aucune valeur à remplacer</translation>
    </message>
    <message>
        <source>A block of several lines would have to be replaced</source>
        <translation>Il faudrait remplacer un bloc de plusieurs lignes</translation>
    </message>
    <message>
        <source>A comment stands between this entry and the next</source>
        <translation>Un commentaire sépare cette entrée de la suivante</translation>
    </message>
    <message>
        <source>Nothing would be left of this item</source>
        <translation>Il ne resterait rien de cet élément</translation>
    </message>
    <message>
        <source>The dash of this item stands elsewhere</source>
        <translation>Le tiret de cet élément se trouve ailleurs</translation>
    </message>
    <message>
        <source>Nothing would be left here, and a comment stands in between</source>
        <translation>Il ne resterait rien ici, et un commentaire s’y trouve</translation>
    </message>
    <message>
        <source>The whole document would have to go</source>
        <translation>Il faudrait supprimer tout le document</translation>
    </message>
    <message>
        <source>There is no list to add to</source>
        <translation>Aucune liste à compléter</translation>
    </message>
    <message>
        <source>There is no key to rename</source>
        <translation>Aucune clé à renommer</translation>
    </message>
    <message>
        <source>Nested more than %1 levels deep; the document was not read further</source>
        <translation>Plus de %1&#xa0;niveaux d’imbrication&#xa0;; la suite du document n’a pas été lue</translation>
    </message>
    <message>
        <source>No anchor &quot;%1&quot; stands before this alias</source>
        <translation>Aucune ancre «&#xa0;%1&#xa0;» avant cet alias</translation>
    </message>
    <message>
        <source>The sample workspace cannot be written there: check free space and permissions</source>
        <translation>Impossible d’écrire l’espace de travail d’exemple à cet endroit&#xa0;: vérifiez l’espace libre et les droits</translation>
    </message>
    <message>
        <source>The file cannot be read: it has gone or its permissions do not allow it</source>
        <translation>Lecture du fichier impossible&#xa0;: il a disparu ou ses droits ne le permettent pas</translation>
    </message>
    <message>
        <source>This file cannot be edited here</source>
        <translation>Ce fichier ne peut pas être modifié ici</translation>
    </message>
    <message>
        <source>The change does not fit this text</source>
        <translation>La modification ne correspond pas à ce texte</translation>
    </message>
    <message>
        <source>The change would make the file unreadable as text</source>
        <translation>La modification rendrait le fichier illisible en tant que texte</translation>
    </message>
    <message>
        <source>The text has changed since this fix was made; nothing was applied</source>
        <translation>Le texte a changé depuis la préparation de ce correctif&#xa0;; rien n’a été appliqué</translation>
    </message>
    <message>
        <source>This file cannot be edited here; nothing was applied</source>
        <translation>Ce fichier ne peut pas être modifié ici&#xa0;; rien n’a été appliqué</translation>
    </message>
    <message>
        <source>Left out: the patch would show values of a Secret; fix --write changes the file</source>
        <translation>Omis&#xa0;: le patch révélerait des valeurs d’un Secret&#xa0;; fix --write modifie le fichier</translation>
    </message>
    <message>
        <source>This is no file that can be changed</source>
        <translation>Ce n’est pas un fichier modifiable</translation>
    </message>
    <message>
        <source>The report cannot be written there: %1</source>
        <translation>Impossible d’écrire le rapport à cet endroit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Standard output took only a part of the report</source>
        <translation>La sortie standard n’a reçu qu’une partie du rapport</translation>
    </message>
    <message>
        <source>The report could not be written: %1</source>
        <translation>Le rapport n’a pas pu être écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>The sample workspace cannot be unpacked: %1</source>
        <translation>Impossible d’extraire l’espace de travail d’exemple&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is no rule &quot;%1&quot;; bulkhead-cli rules lists them</source>
        <translation>Aucune règle «&#xa0;%1&#xa0;»&#xa0;; bulkhead-cli rules en donne la liste</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no Kubernetes version; write it like 1.34</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une version de Kubernetes&#xa0;; format attendu&#xa0;: 1.34</translation>
    </message>
    <message>
        <source>Lines end with a carriage return alone here: save the file with other line ends first</source>
        <translation>Les lignes se terminent ici par un seul retour chariot&#xa0;: enregistrez d’abord le fichier avec d’autres fins de ligne</translation>
    </message>
    <message>
        <source>The key is written with a question mark</source>
        <translation>La clé est écrite avec un point d’interrogation</translation>
    </message>
    <message>
        <source>A mapping without braces inside brackets holds one entry only</source>
        <translation>Un dictionnaire sans accolades entre crochets ne contient qu’une entrée</translation>
    </message>
    <message>
        <source>A block scalar that is empty or ends in spaces stands before; a line after it could become part of it</source>
        <translation>Un scalaire en bloc vide ou terminé par des espaces précède&#xa0;; une ligne ajoutée ensuite pourrait en faire partie</translation>
    </message>
    <message>
        <source>The block scalar before would take what follows for its own text</source>
        <translation>Le scalaire en bloc qui précède prendrait la suite pour son propre texte</translation>
    </message>
    <message>
        <source>The key of an entry would have to go</source>
        <translation>La clé d’une entrée devrait disparaître</translation>
    </message>
    <message>
        <source>Not valid YAML: %1</source>
        <translation>YAML non valide&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>RuleHelp</name>
    <message>
        <source>Flagged</source>
        <translation>Signalé</translation>
    </message>
    <message>
        <source>After the fix</source>
        <translation>Après correction</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>Conforme</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>The flag stands inside a shell script: remove it there by hand</source>
        <translation>L’option se trouve dans un script shell&#xa0;: retirez-la à la main</translation>
    </message>
    <message>
        <source>Two changes that belong together meet at one place: make them one after the other</source>
        <translation>Deux modifications liées se rejoignent au même endroit&#xa0;: effectuez-les l’une après l’autre</translation>
    </message>
    <message>
        <source>Container runs privileged</source>
        <translation>Conteneur privilégié</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; runs privileged</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» est privilégié</translation>
    </message>
    <message>
        <source>Set privileged: false</source>
        <translation>Définir privileged: false</translation>
    </message>
    <message>
        <source>Container can gain more privileges than it started with</source>
        <translation>Le conteneur peut acquérir plus de privilèges qu’au démarrage</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; allows privilege escalation</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» autorise l’élévation de privilèges</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; allows privilege escalation: allowPrivilegeEscalation is not set, and that means true</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» autorise l’élévation de privilèges&#xa0;: allowPrivilegeEscalation n’est pas défini, ce qui équivaut à true</translation>
    </message>
    <message>
        <source>Set allowPrivilegeEscalation: false</source>
        <translation>Définir allowPrivilegeEscalation: false</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; can gain privileges: %2 implies allowPrivilegeEscalation: true</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» peut acquérir des privilèges&#xa0;: %2 implique allowPrivilegeEscalation: true</translation>
    </message>
    <message>
        <source>Take back %1 and set allowPrivilegeEscalation: false</source>
        <translation>Retirer %1 et définir allowPrivilegeEscalation: false</translation>
    </message>
    <message>
        <source>This false does not hold beside %1</source>
        <translation>Ce false est sans effet en présence de %1</translation>
    </message>
    <message>
        <source>Container adds CAP_SYS_ADMIN</source>
        <translation>Le conteneur ajoute CAP_SYS_ADMIN</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; adds CAP_SYS_ADMIN, which is close to root on the node</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» ajoute CAP_SYS_ADMIN, presque équivalent à root sur le nœud</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; adds CAP_SYS_ADMIN, written as %2: the name in Kubernetes is SYS_ADMIN, and some container runtimes take this one too</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» ajoute CAP_SYS_ADMIN, écrit %2&#xa0;: le nom dans Kubernetes est SYS_ADMIN, et certains moteurs de conteneurs acceptent aussi cette forme</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Container adds a capability beyond the Pod Security baseline</source>
        <translation>Le conteneur ajoute une capacité hors du niveau baseline de Pod Security</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; adds ALL capabilities, CAP_SYS_ADMIN included</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» ajoute toutes les capacités (ALL), y compris CAP_SYS_ADMIN</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; adds %2: it can load code into the node&apos;s kernel</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» ajoute %2&#xa0;: il peut charger du code dans le noyau du nœud</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; adds %2: it can reach the node&apos;s memory and devices directly</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» ajoute %2&#xa0;: il peut accéder directement à la mémoire et aux périphériques du nœud</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; adds %2: it can read and change the memory of every process it sees</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» ajoute %2&#xa0;: il peut lire et modifier la mémoire de tout processus qu’il voit</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; adds %2: it can open files of the node by their handles</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» ajoute %2&#xa0;: il peut ouvrir des fichiers du nœud par leurs handles</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; adds %2: it can load programs into the node&apos;s kernel</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» ajoute %2&#xa0;: il peut charger des programmes dans le noyau du nœud</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; adds %2: it can reboot the node or load another kernel</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» ajoute %2&#xa0;: il peut redémarrer le nœud ou charger un autre noyau</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; adds %2: it can change the node&apos;s mandatory access control</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» ajoute %2&#xa0;: il peut modifier le contrôle d’accès obligatoire du nœud</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; adds %2: it can pass by the node&apos;s mandatory access control</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» ajoute %2&#xa0;: il peut contourner le contrôle d’accès obligatoire du nœud</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; adds %2: it can change interfaces, routes and firewall of its network</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» ajoute %2&#xa0;: il peut modifier les interfaces, les routes et le pare-feu de son réseau</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; adds %2: it can forge packets and pose as its neighbours</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» ajoute %2&#xa0;: il peut forger des paquets et usurper l’identité de ses voisins</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; adds %2: it can set the node&apos;s clock</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» ajoute %2&#xa0;: il peut régler l’horloge du nœud</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; adds %2, which the Pod Security baseline forbids</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» ajoute %2, interdit par le niveau baseline de Pod Security</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; adds %2: the name in Kubernetes is %3, and the Pod Security baseline refuses any other spelling</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» ajoute %2&#xa0;: le nom dans Kubernetes est %3, et le niveau baseline de Pod Security refuse toute autre graphie</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>Écrire %1</translation>
    </message>
    <message>
        <source>API server is told to reach kubelets without TLS</source>
        <translation>Le serveur d’API doit joindre les kubelets sans TLS</translation>
    </message>
    <message>
        <source>--kubelet-https was removed in Kubernetes 1.22: the API server of %1 does not start with it</source>
        <translation>--kubelet-https a été supprimé dans Kubernetes&#xa0;1.22&#xa0;: le serveur d’API de la version %1 ne démarre pas avec cette option</translation>
    </message>
    <message>
        <source>--kubelet-https=false has no effect in Kubernetes %1, which always uses TLS, and 1.22 does not start with it</source>
        <translation>--kubelet-https=false est sans effet dans Kubernetes&#xa0;%1, qui utilise toujours TLS, et la version 1.22 ne démarre pas avec cette option</translation>
    </message>
    <message>
        <source>--kubelet-https=false: the API server of Kubernetes %1 talks to kubelets without TLS</source>
        <translation>--kubelet-https=false&#xa0;: le serveur d’API de Kubernetes&#xa0;%1 communique avec les kubelets sans TLS</translation>
    </message>
    <message>
        <source>Remove --kubelet-https</source>
        <translation>Retirer --kubelet-https</translation>
    </message>
    <message>
        <source>Image has the tag latest, or none</source>
        <translation>Image avec le tag latest, ou sans tag</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; runs %2 without a tag, which means latest: whatever it is when a node pulls it</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» exécute %2 sans tag, donc latest&#xa0;: son contenu dépend du moment où un nœud la télécharge</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; runs %2: whatever that is when a node pulls it</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» exécute %2&#xa0;: son contenu dépend du moment où un nœud la télécharge</translation>
    </message>
    <message>
        <source>Image is not pinned by a digest</source>
        <translation>Image non fixée par un digest</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; runs %2: the tag can be moved to another image, a digest cannot</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» exécute %2&#xa0;: le tag peut être déplacé vers une autre image, un digest non</translation>
    </message>
    <message>
        <source>Container has no CPU limit</source>
        <translation>Conteneur sans limite CPU</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; has no CPU limit: it may use every idle core of its node</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» n’a pas de limite CPU&#xa0;: il peut utiliser tous les cœurs inoccupés de son nœud</translation>
    </message>
    <message>
        <source>Set the CPU limit to the request, %1</source>
        <translation>Fixer la limite CPU à la demande (request), %1</translation>
    </message>
    <message>
        <source>Container has no memory limit</source>
        <translation>Conteneur sans limite mémoire</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; has no memory limit: it may use up the memory of its node</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» n’a pas de limite mémoire&#xa0;: il peut épuiser la mémoire de son nœud</translation>
    </message>
    <message>
        <source>Set the memory limit to the request, %1</source>
        <translation>Fixer la limite mémoire à la demande (request), %1</translation>
    </message>
    <message>
        <source>Container has no CPU request</source>
        <translation>Conteneur sans demande (request) CPU</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; has no CPU request: the scheduler takes it for one that needs none</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» n’a pas de demande (request) CPU&#xa0;: l’ordonnanceur considère qu’il n’en a pas besoin</translation>
    </message>
    <message>
        <source>Container has no memory request</source>
        <translation>Conteneur sans demande (request) mémoire</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; has no memory request: the scheduler takes it for one that needs none</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» n’a pas de demande (request) mémoire&#xa0;: l’ordonnanceur considère qu’il n’en a pas besoin</translation>
    </message>
    <message>
        <source>Document cannot be read as YAML</source>
        <translation>Document illisible en YAML</translation>
    </message>
    <message>
        <source>Key is written twice in one mapping</source>
        <translation>Clé écrite deux fois dans un dictionnaire</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is written twice here: only the last one counts</source>
        <translation>«&#xa0;%1&#xa0;» est écrit deux fois ici&#xa0;: seul le dernier compte</translation>
    </message>
    <message>
        <source>First written here</source>
        <translation>Première occurrence ici</translation>
    </message>
    <message>
        <source>Remove the earlier &quot;%1&quot;, which nothing reads</source>
        <translation>Retirer le premier «&#xa0;%1&#xa0;», jamais pris en compte</translation>
    </message>
    <message>
        <source>Unquoted word is a boolean where a string is required</source>
        <translation>Mot sans guillemets lu comme booléen au lieu d’une chaîne</translation>
    </message>
    <message>
        <source>An unquoted word is read as a boolean here; a string is required, and the API server refuses anything else</source>
        <translation>Un mot sans guillemets est lu ici comme un booléen&#xa0;; une chaîne est requise, et le serveur d’API refuse toute autre valeur</translation>
    </message>
    <message>
        <source>Unquoted %1 is read as the boolean %2 here; a string is required, and the API server refuses anything else</source>
        <translation>%1 sans guillemets est lu ici comme le booléen %2&#xa0;; une chaîne est requise, et le serveur d’API refuse toute autre valeur</translation>
    </message>
    <message>
        <source>Quote it</source>
        <translation>Mettre entre guillemets</translation>
    </message>
    <message>
        <source>Pin to a version</source>
        <translation>Fixer une version</translation>
    </message>
    <message>
        <source>Pin to a digest</source>
        <translation>Fixer par un digest</translation>
    </message>
    <message>
        <source>Set a CPU limit of %1</source>
        <translation>Définir une limite CPU de %1</translation>
    </message>
    <message>
        <source>Set a memory limit of %1</source>
        <translation>Définir une limite mémoire de %1</translation>
    </message>
    <message>
        <source>Set a CPU request of %1</source>
        <translation>Définir une demande (request) CPU de %1</translation>
    </message>
    <message>
        <source>Set a memory request of %1</source>
        <translation>Définir une demande (request) mémoire de %1</translation>
    </message>
    <message>
        <source>kubectl refuses a file with a tab here, though it indents nothing; the document was checked all the same</source>
        <translation>kubectl refuse un fichier avec une tabulation ici, bien qu’elle n’indente rien&#xa0;; le document a tout de même été vérifié</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>critical</source>
        <translation>critique</translation>
    </message>
    <message>
        <source>high</source>
        <translation>élevée</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>low</source>
        <translation>faible</translation>
    </message>
    <message>
        <source>info</source>
        <translation>info</translation>
    </message>
    <message>
        <source>safe: the running workload cannot notice</source>
        <translation>sûr&#xa0;: sans effet sur la charge de travail en cours</translation>
    </message>
    <message>
        <source>may change how it runs</source>
        <translation>risqué&#xa0;: peut modifier l’exécution</translation>
    </message>
    <message>
        <source>needs a value from you</source>
        <translation>manuel&#xa0;: une valeur reste à fournir</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>Open &amp;folder…</source>
        <translation>Ouvrir un &amp;dossier…</translation>
    </message>
    <message>
        <source>Open f&amp;iles or an archive…</source>
        <translation>Ouvrir des f&amp;ichiers ou une archive…</translation>
    </message>
    <message>
        <source>Open the sa&amp;mple workspace</source>
        <translation>Ouvrir l’espace de travail d’e&amp;xemple</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save &amp;all</source>
        <translation>&amp;Tout enregistrer</translation>
    </message>
    <message>
        <source>&amp;Reload from disk</source>
        <translation>&amp;Recharger depuis le disque</translation>
    </message>
    <message>
        <source>&amp;Close file</source>
        <translation>&amp;Fermer le fichier</translation>
    </message>
    <message>
        <source>Reope&amp;n closed file</source>
        <translation>R&amp;ouvrir le fichier fermé</translation>
    </message>
    <message>
        <source>Close &amp;workspace</source>
        <translation>Fermer l’e&amp;space de travail</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Préférences…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Find in file</source>
        <translation>Rec&amp;hercher dans le fichier</translation>
    </message>
    <message>
        <source>R&amp;eplace in file</source>
        <translation>Remp&amp;lacer dans le fichier</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Occurrence &amp;suivante</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Occurrence &amp;précédente</translation>
    </message>
    <message>
        <source>Toggle &amp;comment</source>
        <translation>&amp;Commenter ou décommenter</translation>
    </message>
    <message>
        <source>&amp;Command palette</source>
        <translation>&amp;Palette de commandes</translation>
    </message>
    <message>
        <source>&amp;Editor</source>
        <translation>É&amp;diteur</translation>
    </message>
    <message>
        <source>&amp;Findings, full width</source>
        <translation>Constats, pleine &amp;largeur</translation>
    </message>
    <message>
        <source>&amp;Workspace panel</source>
        <translation>Panneau de l’espace de &amp;travail</translation>
    </message>
    <message>
        <source>F&amp;indings panel</source>
        <translation>Panneau des &amp;constats</translation>
    </message>
    <message>
        <source>&amp;Details panel</source>
        <translation>Panneau des déta&amp;ils</translation>
    </message>
    <message>
        <source>&amp;Go to findings panel</source>
        <translation>&amp;Aller au panneau des constats</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Volet &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>Volet p&amp;récédent</translation>
    </message>
    <message>
        <source>No &amp;messages in the text</source>
        <translation>A&amp;ucun message dans le texte</translation>
    </message>
    <message>
        <source>Message on the c&amp;urrent line</source>
        <translation>Message sur la lig&amp;ne courante</translation>
    </message>
    <message>
        <source>Messages on &amp;all lines</source>
        <translation>Messages sur t&amp;outes les lignes</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Texte plus &amp;grand</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Te&amp;xte plus petit</translation>
    </message>
    <message>
        <source>Normal te&amp;xt size</source>
        <translation>Taille de texte nor&amp;male</translation>
    </message>
    <message>
        <source>Full sc&amp;reen</source>
        <translation>Pl&amp;ein écran</translation>
    </message>
    <message>
        <source>Go to &amp;file…</source>
        <translation>Aller au &amp;fichier…</translation>
    </message>
    <message>
        <source>Go to re&amp;source…</source>
        <translation>Aller à la &amp;ressource…</translation>
    </message>
    <message>
        <source>Go to &amp;line…</source>
        <translation>Aller à la &amp;ligne…</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>Constat &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>Constat &amp;précédent</translation>
    </message>
    <message>
        <source>Next finding in &amp;this file</source>
        <translation>Constat suivant dans &amp;ce fichier</translation>
    </message>
    <message>
        <source>Previous finding in t&amp;his file</source>
        <translation>Constat précédent &amp;dans ce fichier</translation>
    </message>
    <message>
        <source>Ne&amp;xt open file</source>
        <translation>Fichier o&amp;uvert suivant</translation>
    </message>
    <message>
        <source>P&amp;revious open file</source>
        <translation>Fic&amp;hier ouvert précédent</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Posi&amp;tion précédente</translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation>Position sui&amp;vante</translation>
    </message>
    <message>
        <source>&amp;Quick fix…</source>
        <translation>&amp;Correctif…</translation>
    </message>
    <message>
        <source>&amp;Apply the preferred fix</source>
        <translation>&amp;Appliquer le correctif recommandé</translation>
    </message>
    <message>
        <source>Fix all that is &amp;safe in this file…</source>
        <translation>Corriger tout ce qui est &amp;sûr dans ce fichier…</translation>
    </message>
    <message>
        <source>Fix all findings of this &amp;rule in this file…</source>
        <translation>Corriger tous les constats de cette &amp;règle dans ce fichier…</translation>
    </message>
    <message>
        <source>&amp;Check again from disk</source>
        <translation>&amp;Revérifier depuis le disque</translation>
    </message>
    <message>
        <source>&amp;Explain this finding</source>
        <translation>&amp;Expliquer ce constat</translation>
    </message>
    <message>
        <source>&amp;Filter findings</source>
        <translation>&amp;Filtrer les constats</translation>
    </message>
    <message>
        <source>Show what was &amp;not understood</source>
        <translation>Afficher ce qui n’a pas été i&amp;nterprété</translation>
    </message>
    <message>
        <source>&amp;Rules…</source>
        <translation>&amp;Règles…</translation>
    </message>
    <message>
        <source>&amp;About Bulkhead</source>
        <translation>À &amp;propos de Bulkhead</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>Fi&amp;x</source>
        <translation>&amp;Corriger</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Revue</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
</context>
<context>
    <name>WorkspaceTree</name>
    <message>
        <source>(no name)</source>
        <translation>(sans nom)</translation>
    </message>
    <message>
        <source>cluster-scoped</source>
        <translation>au niveau du cluster</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>non interprétés</translation>
    </message>
    <message>
        <source>What could not be read was not checked. Each entry says why.</source>
        <translation>Ce qui n’a pas pu être lu n’a pas été vérifié. Chaque entrée en donne la raison.</translation>
    </message>
</context>
<context>
    <name>bulkhead::ActivityBar</name>
    <message>
        <source>Workspace and editor</source>
        <translation>Espace de travail et éditeur</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
</context>
<context>
    <name>bulkhead::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Go to a file or run a command</source>
        <translation>Aller à un fichier ou exécuter une commande</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Aucun résultat</translation>
    </message>
</context>
<context>
    <name>bulkhead::DetailPanel</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
</context>
<context>
    <name>bulkhead::DropOverlay</name>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message numerus="yes">
        <source>Open %n file(s) and folder(s)</source>
        <translation>
            <numerusform>Ouvrir %n fichier ou dossier</numerusform>
            <numerusform>Ouvrir %n fichiers et dossiers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::EditorArea</name>
    <message>
        <source>F8 goes to the first finding · Ctrl+P finds a file</source>
        <translation>F8 va au premier constat · Ctrl+P trouve un fichier</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>Fichiers ouverts</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <translation>Texte de %1</translation>
    </message>
    <message>
        <source>This file is not valid UTF-8 text. It is shown, but cannot be edited: saving could change its bytes.</source>
        <translation>Ce fichier n’est pas du texte UTF-8 valide. Il est affiché sans pouvoir être modifié&#xa0;: l’enregistrer pourrait changer ses octets.</translation>
    </message>
    <message>
        <source>This file is over %1 MB: only its start is shown, and it cannot be edited. All of it is checked.</source>
        <translation>Ce fichier dépasse %1&#xa0;Mo&#xa0;: seul son début est affiché, et il ne peut pas être modifié. Il est vérifié en entier.</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>Fermer %1</translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation>%1, non enregistré</translation>
    </message>
    <message>
        <source>Keep this text and save it</source>
        <translation>Garder ce texte et l’enregistrer</translation>
    </message>
    <message>
        <source>This file is no longer on the disk. Its text is still here.</source>
        <translation>Ce fichier n’est plus sur le disque. Son texte est conservé ici.</translation>
    </message>
    <message>
        <source>Reload from disk</source>
        <translation>Recharger depuis le disque</translation>
    </message>
    <message>
        <source>This file was changed on the disk and here.</source>
        <translation>Ce fichier a été modifié sur le disque et ici.</translation>
    </message>
    <message>
        <source>This file was changed on the disk.</source>
        <translation>Ce fichier a été modifié sur le disque.</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Enregistrer et fermer</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Abandonner les modifications</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 contient des modifications non enregistrées.</translation>
    </message>
    <message>
        <source>Line %L1 lies beyond the start of the file, which is all that is shown of it.</source>
        <translation>La ligne %L1 se trouve au-delà du début du fichier, seule partie affichée.</translation>
    </message>
    <message>
        <source>Not checked: %1</source>
        <translation>Non vérifié&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not checked from line %L1 on: %2</source>
        <translation>Non vérifié à partir de la ligne %L1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Ctrl+O opens another folder</source>
        <translation>Ctrl+O ouvre un autre dossier</translation>
    </message>
    <message>
        <source>Ctrl+P finds a file</source>
        <translation>Ctrl+P trouve un fichier</translation>
    </message>
</context>
<context>
    <name>bulkhead::EditorGutter</name>
    <message>
        <source>Line numbers and findings</source>
        <translation>Numéros de ligne et constats</translation>
    </message>
    <message>
        <source>Ctrl+. opens the fixes of the line, Ctrl+Shift+[ folds it</source>
        <translation>Ctrl+. ouvre les correctifs de la ligne, Ctrl+Maj+[ la replie</translation>
    </message>
</context>
<context>
    <name>bulkhead::EditorPane</name>
    <message>
        <source>Place of the caret</source>
        <translation>Position du curseur</translation>
    </message>
    <message>
        <source>This file is over 4 MB: its text is shown without syntax colours. Findings are complete.</source>
        <translation>Ce fichier dépasse 4&#xa0;Mo&#xa0;: son texte est affiché sans coloration syntaxique. Les constats sont complets.</translation>
    </message>
</context>
<context>
    <name>bulkhead::FindBar</name>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Respecter la casse</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Mots entiers</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expression régulière</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Occurrence précédente (Maj+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Occurrence suivante (F3)</translation>
    </message>
    <message>
        <source>Close the find bar (Esc)</source>
        <translation>Fermer la barre de recherche (Échap)</translation>
    </message>
    <message>
        <source>Replace this match (Return)</source>
        <translation>Remplacer cette occurrence (Entrée)</translation>
    </message>
    <message>
        <source>Replace all matches (Ctrl+Alt+Return)</source>
        <translation>Remplacer toutes les occurrences (Ctrl+Alt+Entrée)</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n remplacement</numerusform>
            <numerusform>%n remplacements</numerusform>
        </translation>
    </message>
    <message>
        <source>not an expression: %1</source>
        <translation>expression incorrecte&#xa0;: %1</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>aucune occurrence</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>plus de %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n occurrence</numerusform>
            <numerusform>%n occurrences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::FindingDetailView</name>
    <message>
        <source>Finding</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>FINDING</source>
        <translation>CONSTAT</translation>
    </message>
    <message>
        <source>Select a finding to see why it matters and how to fix it.</source>
        <translation>Sélectionnez un constat pour voir son importance et comment le corriger.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Nobody wrote the value; it follows from what stands there.</source>
        <translation>Cette valeur n’est pas écrite&#xa0;; elle découle de ce qui se trouve ici.</translation>
    </message>
    <message>
        <source>WHY IT MATTERS</source>
        <translation>POURQUOI C’EST IMPORTANT</translation>
    </message>
    <message>
        <source>RELATED</source>
        <translation>EMPLACEMENTS LIÉS</translation>
    </message>
    <message>
        <source>FIXES</source>
        <translation>CORRECTIFS</translation>
    </message>
    <message>
        <source>Not offered: %1</source>
        <translation>Non proposé&#xa0;: %1</translation>
    </message>
    <message>
        <source>No quick fix: the rule help says what to change.</source>
        <translation>Aucun correctif&#xa0;: l’aide de la règle indique quoi modifier.</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>Rule help</source>
        <translation>Aide de la règle</translation>
    </message>
    <message>
        <source>Explain %1</source>
        <translation>Expliquer %1</translation>
    </message>
</context>
<context>
    <name>bulkhead::FindingFilterBar</name>
    <message>
        <source>FINDINGS</source>
        <translation>CONSTATS</translation>
    </message>
    <message>
        <source>Number of findings</source>
        <translation>Nombre de constats</translation>
    </message>
    <message>
        <source>Filter: message, rule, path, resource</source>
        <translation>Filtre&#xa0;: message, règle, chemin, ressource</translation>
    </message>
    <message>
        <source>Filter findings</source>
        <translation>Filtrer les constats</translation>
    </message>
    <message>
        <source>All words must occur in message, rule, path or resource (/)</source>
        <translation>Tous les mots doivent figurer dans le message, la règle, le chemin ou la ressource (/)</translation>
    </message>
    <message>
        <source>Only findings with a quick fix</source>
        <translation>Seulement les constats avec correctif</translation>
    </message>
    <message>
        <source>Filter by rule</source>
        <translation>Filtrer par règle</translation>
    </message>
    <message>
        <source>Group findings</source>
        <translation>Regrouper les constats</translation>
    </message>
    <message>
        <source>Group: none</source>
        <translation>Groupes&#xa0;: aucun</translation>
    </message>
    <message>
        <source>Group: file</source>
        <translation>Groupes&#xa0;: fichier</translation>
    </message>
    <message>
        <source>Group: rule</source>
        <translation>Groupes&#xa0;: règle</translation>
    </message>
    <message>
        <source>Group: severity</source>
        <translation>Groupes&#xa0;: gravité</translation>
    </message>
    <message>
        <source>Group: resource</source>
        <translation>Groupes&#xa0;: ressource</translation>
    </message>
    <message>
        <source>Only %1: show all files</source>
        <translation>Seulement %1&#xa0;: afficher tous les fichiers</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Only severity %1</source>
        <translation>Seulement la gravité %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, findings: %n</source>
        <translation>
            <numerusform>%1, %n constat</numerusform>
            <numerusform>%1, %n constats</numerusform>
        </translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>Toutes les règles</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>bulkhead::FindingModel</name>
    <message>
        <source>no resource</source>
        <translation>aucune ressource</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>aucun fichier</translation>
    </message>
    <message numerus="yes">
        <source>%1, findings: %n</source>
        <translation>
            <numerusform>%1, %n constat</numerusform>
            <numerusform>%1, %n constats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n emplacement</numerusform>
            <numerusform>%n emplacements</numerusform>
        </translation>
    </message>
    <message>
        <source>several</source>
        <translation>plusieurs</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>fixes: %n</source>
        <translation>
            <numerusform>%n correctif</numerusform>
            <numerusform>%n correctifs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1, %2, %3, %4</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Resource</source>
        <translation>Ressource</translation>
    </message>
</context>
<context>
    <name>bulkhead::FindingPanel</name>
    <message>
        <source>Finding at the caret</source>
        <translation>Constat au curseur</translation>
    </message>
</context>
<context>
    <name>bulkhead::FindingText</name>
    <message>
        <source>not possible here: %1</source>
        <translation>impossible ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>Fixes</source>
        <translation>Correctifs</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Emplacements liés</translation>
    </message>
    <message numerus="yes">
        <source>%n fix(es)</source>
        <translation>
            <numerusform>%n correctif</numerusform>
            <numerusform>%n correctifs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::FindingTree</name>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
</context>
<context>
    <name>bulkhead::FindingsView</name>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>No finding matches</source>
        <translation>Aucun constat ne correspond</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>Aucun espace de travail ouvert</translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>Aucun constat</translation>
    </message>
    <message numerus="yes">
        <source>Hidden by the filter: %n</source>
        <translation>
            <numerusform>%n constat masqué par le filtre</numerusform>
            <numerusform>%n constats masqués par le filtre</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a folder, a file or a cluster export to check it.</source>
        <translation>Ouvrez un dossier, un fichier ou un export de cluster pour le vérifier.</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Aller à %1</translation>
    </message>
    <message>
        <source>Explain %1</source>
        <translation>Expliquer %1</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Copier le message</translation>
    </message>
    <message>
        <source>Copy selected rows</source>
        <translation>Copier les lignes sélectionnées</translation>
    </message>
    <message>
        <source>Show only %1</source>
        <translation>Afficher seulement %1</translation>
    </message>
</context>
<context>
    <name>bulkhead::FixController</name>
    <message>
        <source>Fixed %1, new %2. Ctrl+Z takes it back, Ctrl+S saves.</source>
        <translation>Corrigés&#xa0;: %1, nouveaux&#xa0;: %2. Ctrl+Z annule, Ctrl+S enregistre.</translation>
    </message>
    <message>
        <source>Type the value: %1 only holds its place. Ctrl+Z takes it back.</source>
        <translation>Tapez la valeur&#xa0;: %1 ne fait que tenir sa place. Ctrl+Z annule.</translation>
    </message>
    <message>
        <source>All safe fixes in %1</source>
        <translation>Tous les correctifs sûrs dans %1</translation>
    </message>
    <message>
        <source>All fixes for %1 in %2</source>
        <translation>Tous les correctifs de %1 dans %2</translation>
    </message>
    <message>
        <source>closes %1, opens %2</source>
        <translation>en résout %1, en crée %2</translation>
    </message>
    <message>
        <source>No finding in this file has a safe fix.</source>
        <translation>Aucun constat de ce fichier n’a de correction sûre.</translation>
    </message>
    <message>
        <source>Nothing found by %1 in this file can be fixed without a value from you.</source>
        <translation>Rien de ce que %1 a trouvé dans ce fichier ne peut être corrigé sans une valeur de votre part.</translation>
    </message>
</context>
<context>
    <name>bulkhead::FixPreview</name>
    <message>
        <source>Preview of the fix</source>
        <translation>Aperçu du correctif</translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>supprimé&#xa0;: %1</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>ajouté&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>bulkhead::FixReview</name>
    <message>
        <source>Fixes to review</source>
        <translation>Correctifs à examiner</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Modifications prévues</translation>
    </message>
    <message>
        <source>Leave the file unchanged</source>
        <translation>Laisser le fichier inchangé</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n fix(es)</source>
        <translation>
            <numerusform>Appliquer %n correctif</numerusform>
            <numerusform>Appliquer %n correctifs</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply fixes</source>
        <translation>Appliquer les correctifs</translation>
    </message>
</context>
<context>
    <name>bulkhead::GoToLineBar</name>
    <message>
        <source>Go to line</source>
        <translation>Aller à la ligne</translation>
    </message>
    <message>
        <source>Line, or line:column</source>
        <translation>Ligne, ou ligne:colonne</translation>
    </message>
    <message>
        <source>line:column</source>
        <translation>ligne:colonne</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>sur %1</translation>
    </message>
</context>
<context>
    <name>bulkhead::MainWindow</name>
    <message>
        <source>The rule %1 failed in %2: %3. All other rules ran.</source>
        <translation>La règle %1 a échoué dans %2&#xa0;: %3. Toutes les autres règles ont été exécutées.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) checked</source>
        <translation>
            <numerusform>%n fichier vérifié</numerusform>
            <numerusform>%n fichiers vérifiés</numerusform>
        </translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation>profil %1</translation>
    </message>
    <message numerus="yes">
        <source>%n not understood</source>
        <translation>
            <numerusform>%n non interprété</numerusform>
            <numerusform>%n non interprétés</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading was cancelled: only a part of the workspace is checked.</source>
        <translation>Chargement annulé&#xa0;: seule une partie de l’espace de travail est vérifiée.</translation>
    </message>
    <message>
        <source>Load all of it</source>
        <translation>Tout charger</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir un dossier</translation>
    </message>
    <message>
        <source>Manifests and archives (%1)</source>
        <translation>Manifestes et archives (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Tous les fichiers (%1)</translation>
    </message>
    <message>
        <source>Open files or an archive</source>
        <translation>Ouvrir des fichiers ou une archive</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) have changes that are not saved.</source>
        <translation>
            <numerusform>%n fichier contient des modifications non enregistrées.</numerusform>
            <numerusform>%n fichiers contiennent des modifications non enregistrées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save all files</source>
        <translation>Enregistrer tous les fichiers</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Abandonner les modifications</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Continuer l’édition</translation>
    </message>
    <message>
        <source>Version %1. Finds and fixes security problems in Kubernetes manifests.</source>
        <translation>Version %1. Détecte et corrige les problèmes de sécurité dans les manifestes Kubernetes.</translation>
    </message>
    <message>
        <source>About Bulkhead</source>
        <translation>À propos de Bulkhead</translation>
    </message>
    <message>
        <source>It works on files alone and never opens a network connection. Apache License 2.0.</source>
        <translation>Travaille uniquement sur des fichiers et n’ouvre jamais de connexion réseau. Licence Apache&#xa0;2.0.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>There are no findings in this file.</source>
        <translation>Aucun constat dans ce fichier.</translation>
    </message>
    <message>
        <source>All findings in this file were shown: this is the other end.</source>
        <translation>Tous les constats de ce fichier ont été parcourus&#xa0;: reprise à l’autre extrémité.</translation>
    </message>
    <message>
        <source>There is no fix for what is selected.</source>
        <translation>Aucun correctif pour la sélection.</translation>
    </message>
    <message>
        <source>All findings were shown: this is the other end of the list.</source>
        <translation>Tous les constats ont été parcourus&#xa0;: reprise à l’autre extrémité de la liste.</translation>
    </message>
    <message>
        <source>Open this page in the browser</source>
        <translation>Ouvrir cette page dans le navigateur</translation>
    </message>
</context>
<context>
    <name>bulkhead::MessageBar</name>
    <message>
        <source>Message about this file</source>
        <translation>Message concernant ce fichier</translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation>Masquer ce message</translation>
    </message>
</context>
<context>
    <name>bulkhead::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Fermer cette notification</translation>
    </message>
</context>
<context>
    <name>bulkhead::OverviewScrollBar</name>
    <message>
        <source>Position in the file</source>
        <translation>Position dans le fichier</translation>
    </message>
</context>
<context>
    <name>bulkhead::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Close preferences</source>
        <translation>Fermer les préférences</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivés</translation>
    </message>
    <message>
        <source>On the current line</source>
        <translation>Sur la ligne courante</translation>
    </message>
    <message>
        <source>On all lines</source>
        <translation>Sur toutes les lignes</translation>
    </message>
    <message>
        <source> px</source>
        <translation>&#xa0;px</translation>
    </message>
    <message>
        <source>A new language shows at the next start.</source>
        <translation>Le changement de langue prend effet au prochain démarrage.</translation>
    </message>
    <message>
        <source>APPEARANCE</source>
        <translation>APPARENCE</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Messages in the text</source>
        <translation>&amp;Messages dans le texte</translation>
    </message>
    <message>
        <source>&amp;Editor font size</source>
        <translation>Taille de police de l’é&amp;diteur</translation>
    </message>
    <message>
        <source>CHECKS</source>
        <translation>VÉRIFICATIONS</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>&amp;Kubernetes version</source>
        <translation>Version de &amp;Kubernetes</translation>
    </message>
</context>
<context>
    <name>bulkhead::QuickFixModel</name>
    <message>
        <source>Copy messages</source>
        <translation>Copier les messages</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Copier le message</translation>
    </message>
    <message>
        <source>No fix here</source>
        <translation>Aucun correctif ici</translation>
    </message>
    <message>
        <source>No automatic fix</source>
        <translation>Aucun correctif automatique</translation>
    </message>
    <message>
        <source>the help of the rule says what to do</source>
        <translation>l’aide de la règle indique quoi faire</translation>
    </message>
    <message>
        <source>Explain rule %1</source>
        <translation>Expliquer la règle %1</translation>
    </message>
</context>
<context>
    <name>bulkhead::QuickFixPopup</name>
    <message>
        <source>Apply fix</source>
        <translation>Appliquer le correctif</translation>
    </message>
    <message>
        <source>Quick fixes</source>
        <translation>Correctifs</translation>
    </message>
    <message>
        <source>Return applies · Ctrl+Return larger preview · Esc closes</source>
        <translation>Entrée applique · Ctrl+Entrée agrandit l’aperçu · Échap ferme</translation>
    </message>
</context>
<context>
    <name>bulkhead::RuleHelpView</name>
    <message>
        <source>Rule help</source>
        <translation>Aide de la règle</translation>
    </message>
    <message>
        <source>Copied, not opened: %1</source>
        <translation>Copié, non ouvert&#xa0;: %1</translation>
    </message>
    <message>
        <source>Choose a finding or a rule to read what it looks for.</source>
        <translation>Choisissez un constat ou une règle pour lire ce qui est recherché.</translation>
    </message>
    <message>
        <source>There is no help for %1.</source>
        <translation>Aucune aide pour %1.</translation>
    </message>
</context>
<context>
    <name>bulkhead::StartPage</name>
    <message>
        <source>Nothing has been open yet.</source>
        <translation>Rien n’a encore été ouvert.</translation>
    </message>
    <message>
        <source>Files and folders can also be dropped anywhere in this window.</source>
        <translation>Vous pouvez aussi déposer fichiers et dossiers n’importe où dans cette fenêtre.</translation>
    </message>
    <message>
        <source>Finds and fixes security problems in Kubernetes manifests.</source>
        <translation>Détecte et corrige les problèmes de sécurité dans les manifestes Kubernetes.</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>Open files or an archive…</source>
        <translation>Ouvrir des fichiers ou une archive…</translation>
    </message>
    <message>
        <source>Open the sample workspace</source>
        <translation>Ouvrir l’espace de travail d’exemple</translation>
    </message>
    <message>
        <source>RECENT WORKSPACES</source>
        <translation>ESPACES DE TRAVAIL RÉCENTS</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1 (introuvable)</translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <translation>Désépingler %1</translation>
    </message>
    <message>
        <source>Pin %1</source>
        <translation>Épingler %1</translation>
    </message>
    <message>
        <source>Remove %1 from this list</source>
        <translation>Retirer %1 de cette liste</translation>
    </message>
</context>
<context>
    <name>bulkhead::StatusBar</name>
    <message>
        <source>Cancel loading</source>
        <translation>Annuler le chargement</translation>
    </message>
    <message>
        <source>Show what was not checked, and why</source>
        <translation>Afficher ce qui n’a pas été vérifié, et pourquoi</translation>
    </message>
    <message>
        <source>Loading progress</source>
        <translation>Progression du chargement</translation>
    </message>
    <message>
        <source>The Kubernetes version the manifests are judged by</source>
        <translation>Version de Kubernetes servant à évaluer les manifestes</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>Aller à la ligne</translation>
    </message>
    <message numerus="yes">
        <source>Show %n finding(s) of severity %1</source>
        <translation>
            <numerusform>Afficher %n constat de gravité %1</numerusform>
            <numerusform>Afficher %n constats de gravité %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not understood</source>
        <translation>
            <numerusform>%n non interprété</numerusform>
            <numerusform>%n non interprétés</numerusform>
        </translation>
    </message>
    <message>
        <source>Kubernetes %1</source>
        <translation>Kubernetes %1</translation>
    </message>
    <message>
        <source>Loading: %1 files, %2 resources</source>
        <translation>Chargement&#xa0;: fichiers&#xa0;: %1, ressources&#xa0;: %2</translation>
    </message>
    <message>
        <source>Loading: %1 of %2 files, %3 resources</source>
        <translation>Chargement&#xa0;: fichiers&#xa0;: %1 sur %2, ressources&#xa0;: %3</translation>
    </message>
    <message>
        <source>Line %1, column %2</source>
        <translation>Ligne %1, colonne %2</translation>
    </message>
</context>
<context>
    <name>bulkhead::TextPainter</name>
    <message numerus="yes">
        <source>⋯ %n line(s)</source>
        <translation>
            <numerusform>⋯ %n ligne</numerusform>
            <numerusform>⋯ %n lignes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::WindowPanels</name>
    <message>
        <source>Activities</source>
        <translation>Activités</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Espace de travail</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>bulkhead::WorkspaceTreeModel</name>
    <message numerus="yes">
        <source>%n not understood</source>
        <translation>
            <numerusform>%n non interprété</numerusform>
            <numerusform>%n non interprétés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>bulkhead::WorkspaceTreeView</name>
    <message>
        <source>Workspace</source>
        <translation>Espace de travail</translation>
    </message>
    <message>
        <source>WORKSPACE</source>
        <translation>ESPACE DE TRAVAIL</translation>
    </message>
    <message>
        <source>by file</source>
        <translation>par fichier</translation>
    </message>
    <message>
        <source>by resource</source>
        <translation>par ressource</translation>
    </message>
    <message>
        <source>Arrange the workspace</source>
        <translation>Organiser l’espace de travail</translation>
    </message>
    <message>
        <source>Arrange the workspace by file, or by namespace and kind</source>
        <translation>Organiser l’espace de travail par fichier, ou par namespace et kind</translation>
    </message>
    <message>
        <source>Filter: path, namespace, kind, name</source>
        <translation>Chemin, namespace, kind, nom</translation>
    </message>
    <message>
        <source>Filter the workspace</source>
        <translation>Filtrer l’espace de travail</translation>
    </message>
    <message>
        <source>All words must occur in path, namespace, kind or name (/)</source>
        <translation>Tous les mots doivent figurer dans le chemin, le namespace, le kind ou le nom (/)</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>Rien ne correspond au filtre.</translation>
    </message>
    <message>
        <source>No manifests here. Open another folder, a file or a cluster export.</source>
        <translation>Aucun manifeste ici. Ouvrez un autre dossier, un fichier ou un export de cluster.</translation>
    </message>
</context>
<context>
    <name>bulkhead::YamlEditor</name>
    <message>
        <source>Manifest text</source>
        <translation>Texte du manifeste</translation>
    </message>
    <message>
        <source>No finding on this line</source>
        <translation>Aucun constat sur cette ligne</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Finds and fixes security problems in Kubernetes manifests.</source>
        <translation>Détecte et corrige les problèmes de sécurité dans les manifestes Kubernetes.</translation>
    </message>
    <message>
        <source>Folders, files or archives to open.</source>
        <translation>Dossiers, fichiers ou archives à ouvrir.</translation>
    </message>
    <message>
        <source>Ask for a folder and open it.</source>
        <translation>Demander un dossier et l’ouvrir.</translation>
    </message>
</context>
</TS>
