<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>AccessWords</name>
    <message>
        <source>service account %1</source>
        <translation>compte de service %1</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>groupe %1</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>utilisateur %1</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were not understood and may hold roles and bindings.</source>
        <translation>
            <numerusform>%n document n’a pas été compris et peut contenir des rôles et des liaisons.</numerusform>
            <numerusform>%n documents n’ont pas été compris et peuvent contenir des rôles et des liaisons.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more roles and bindings than are read.</source>
        <translation>Il y a plus de rôles et de liaisons que ce qui est lu.</translation>
    </message>
    <message>
        <source>By the network policies in the files, which do not tell whether the network plug-in enforces them.</source>
        <translation>D’après les politiques réseau des fichiers, qui ne disent pas si le greffon réseau les applique.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were not understood and may hold policies.</source>
        <translation>
            <numerusform>%n document n’a pas été compris et peut contenir des politiques.</numerusform>
            <numerusform>%n documents n’ont pas été compris et peuvent contenir des politiques.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its pods carry the account&apos;s token (%1).</source>
        <translation>Ses pods portent le jeton du compte (%1).</translation>
    </message>
    <message>
        <source>Its pods do not carry the account&apos;s token (%1).</source>
        <translation>Ses pods ne portent pas le jeton du compte (%1).</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>intégré</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Peut</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Certitude</translation>
    </message>
    <message>
        <source>Through</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Binding at</source>
        <translation>Liaison à</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Charge de travail</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Espace de noms</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Décidé par</translation>
    </message>
    <message>
        <source>Rule at</source>
        <translation>Règle à</translation>
    </message>
    <message>
        <source>leads further</source>
        <translation>mène plus loin</translation>
    </message>
    <message>
        <source>may lead further</source>
        <translation>peut mener plus loin</translation>
    </message>
    <message>
        <source>right</source>
        <translation>droit</translation>
    </message>
    <message>
        <source>perhaps a right</source>
        <translation>peut-être un droit</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>permis</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>bloqué</translation>
    </message>
    <message>
        <source>%1 and %L2 more</source>
        <translation>%1 et %L2 de plus</translation>
    </message>
    <message numerus="yes">
        <source>%n workload(s) of %1</source>
        <translation>
            <numerusform>%n charge de travail de %1</numerusform>
            <numerusform>%n charges de travail de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>any</source>
        <translation>tous</translation>
    </message>
    <message>
        <source>%1 (only %2)</source>
        <translation>%1 (seulement %2)</translation>
    </message>
    <message>
        <source>whole cluster</source>
        <translation>tout le cluster</translation>
    </message>
    <message>
        <source>namespace %1</source>
        <translation>espace de noms %1</translation>
    </message>
    <message>
        <source>the binding names the subject here</source>
        <translation>la liaison nomme le sujet ici</translation>
    </message>
    <message>
        <source>it refers to %1 here</source>
        <translation>elle renvoie à %1 ici</translation>
    </message>
    <message>
        <source>the rule that allows it</source>
        <translation>la règle qui le permet</translation>
    </message>
    <message>
        <source>a rule of the built-in role %1 allows it</source>
        <translation>une règle du rôle intégré %1 le permet</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>certain</translation>
    </message>
    <message>
        <source>anything: the role&apos;s rules are not known</source>
        <translation>tout&#xa0;: les règles du rôle ne sont pas connues</translation>
    </message>
</context>
<context>
    <name>CiWords</name>
    <message>
        <source>manager</source>
        <translation>gestionnaire</translation>
    </message>
    <message>
        <source>job</source>
        <translation>job</translation>
    </message>
    <message>
        <source>builder</source>
        <translation>builder</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>certain</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>probable</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>supposé</translation>
    </message>
    <message>
        <source>do everything</source>
        <translation>tout faire</translation>
    </message>
    <message>
        <source>run pods</source>
        <translation>exécuter des pods</translation>
    </message>
    <message>
        <source>run on every node</source>
        <translation>s’exécuter sur chaque nœud</translation>
    </message>
    <message>
        <source>enter pods</source>
        <translation>entrer dans des pods</translation>
    </message>
    <message>
        <source>reach pods</source>
        <translation>atteindre des pods</translation>
    </message>
    <message>
        <source>read Secrets</source>
        <translation>lire des Secrets</translation>
    </message>
    <message>
        <source>make tokens</source>
        <translation>créer des jetons</translation>
    </message>
    <message>
        <source>impersonate</source>
        <translation>usurper une identité</translation>
    </message>
    <message>
        <source>bind roles</source>
        <translation>lier des rôles</translation>
    </message>
    <message>
        <source>escalate roles</source>
        <translation>renforcer des rôles</translation>
    </message>
    <message>
        <source>bind its own roles</source>
        <translation>lier ses propres rôles</translation>
    </message>
    <message>
        <source>command kubelets</source>
        <translation>commander des kubelets</translation>
    </message>
    <message>
        <source>make volumes</source>
        <translation>créer des volumes</translation>
    </message>
    <message>
        <source>change webhooks</source>
        <translation>modifier des webhooks</translation>
    </message>
    <message>
        <source>change APIs</source>
        <translation>modifier des API</translation>
    </message>
    <message>
        <source>label namespaces</source>
        <translation>étiqueter des namespaces</translation>
    </message>
    <message>
        <source>label nodes</source>
        <translation>étiqueter des nœuds</translation>
    </message>
    <message>
        <source>move pods</source>
        <translation>déplacer des pods</translation>
    </message>
    <message>
        <source>issue certificates</source>
        <translation>émettre des certificats</translation>
    </message>
    <message>
        <source>open networks</source>
        <translation>ouvrir des réseaux</translation>
    </message>
    <message>
        <source>change kube-system</source>
        <translation>modifier kube-system</translation>
    </message>
    <message>
        <source>%1, in the whole cluster</source>
        <translation>%1, dans tout le cluster</translation>
    </message>
    <message>
        <source>%1, in namespace %2</source>
        <translation>%1, dans le namespace %2</translation>
    </message>
    <message>
        <source>%1 (only %2)</source>
        <translation>%1 (seulement %2)</translation>
    </message>
    <message>
        <source>perhaps %1</source>
        <translation>peut-être %1</translation>
    </message>
    <message>
        <source>%1: no token in its pods</source>
        <translation>%1&#xa0;: aucun jeton dans ses pods</translation>
    </message>
    <message>
        <source>%1: unknown</source>
        <translation>%1&#xa0;: inconnu</translation>
    </message>
    <message>
        <source>%1: nothing that leads further</source>
        <translation>%1&#xa0;: rien qui mène plus loin</translation>
    </message>
    <message>
        <source>%1: %2 and %L3 more</source>
        <translation>%1&#xa0;: %2 et %L3 de plus</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>an account that is not told</source>
        <translation>un compte non indiqué</translation>
    </message>
    <message>
        <source>%1: the newest known, not stated</source>
        <translation>%1&#xa0;: la plus récente connue, non indiquée</translation>
    </message>
</context>
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
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>A project file is one document; this is a second one</source>
        <translation>Un fichier de projet est un seul document&#xa0;; celui-ci est un second</translation>
    </message>
    <message>
        <source>More than %1 entries; the rest is not read</source>
        <translation>Plus de %1 entrées&#xa0;; la suite n’est pas lue</translation>
    </message>
    <message>
        <source>A mapping is expected here (key: value)</source>
        <translation>Un dictionnaire est attendu ici (clé: valeur)</translation>
    </message>
    <message>
        <source>A key must be plain text</source>
        <translation>Une clé doit être un texte simple</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; is there twice</source>
        <translation>La clé «&#xa0;%1&#xa0;» est présente deux fois</translation>
    </message>
    <message>
        <source>Unknown key &quot;%1&quot;; known here: %2</source>
        <translation>Clé inconnue «&#xa0;%1&#xa0;»&#xa0;; connues ici&#xa0;: %2</translation>
    </message>
    <message>
        <source>A list is expected for &quot;%1&quot;</source>
        <translation>Une liste est attendue pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Text is expected for &quot;%1&quot;</source>
        <translation>Un texte est attendu pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known; known here: %2</source>
        <translation>«&#xa0;%1&#xa0;» est inconnu&#xa0;; connus ici&#xa0;: %2</translation>
    </message>
    <message>
        <source>A number is expected for &quot;%1&quot;</source>
        <translation>Un nombre est attendu pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no taint; write it like dedicated=ci:NoSchedule</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un taint&#xa0;; format attendu&#xa0;: dedicated=ci:NoSchedule</translation>
    </message>
    <message>
        <source>A taint needs a key and an effect (NoSchedule, PreferNoSchedule, NoExecute)</source>
        <translation>Un taint demande une clé et un effet (NoSchedule, PreferNoSchedule, NoExecute)</translation>
    </message>
    <message>
        <source>A group needs a name</source>
        <translation>Un groupe doit avoir un nom</translation>
    </message>
    <message>
        <source>The group &quot;%1&quot; is declared twice</source>
        <translation>Le groupe «&#xa0;%1&#xa0;» est déclaré deux fois</translation>
    </message>
    <message>
        <source>&quot;match&quot; must name a namespace, a kind, a name or labels</source>
        <translation>«&#xa0;match&#xa0;» doit indiquer un namespace, un kind, un nom ou des labels</translation>
    </message>
    <message>
        <source>This says nothing of the workloads: &quot;class&quot; or &quot;environment&quot; is missing</source>
        <translation>Ceci ne dit rien des workloads&#xa0;: «&#xa0;class&#xa0;» ou «&#xa0;environment&#xa0;» manque</translation>
    </message>
    <message>
        <source>Settings of a folder within the opened one, not used; open that folder by itself</source>
        <translation>Paramètres d’un sous-dossier, non appliqués&#xa0;; ouvrez ce dossier séparément</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>Le fichier n’a pas pu être écrit&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>values of chart %1</source>
        <translation>valeurs du chart %1</translation>
    </message>
    <message>
        <source>A controller makes this pod from settings: no text can be edited here</source>
        <translation>Un contrôleur crée ce pod à partir de paramètres&#xa0;: aucun texte ne peut être modifié ici</translation>
    </message>
    <message>
        <source>%1 refers to %2, which is not in the input and not built in</source>
        <translation>%1 renvoie à %2, qui n’est ni dans l’entrée ni intégré à Kubernetes</translation>
    </message>
    <message>
        <source>%1 refers to the built-in %2, which has more rules than those known here</source>
        <translation>%1 renvoie au rôle intégré %2, qui a plus de règles que celles connues ici</translation>
    </message>
    <message>
        <source>%1 gives %2; whether that holds this rule depends on the cluster&apos;s version, age and feature gates</source>
        <translation>%1 donne %2&#xa0;; que ce rôle contienne cette règle dépend de la version, de l’âge et des feature gates du cluster</translation>
    </message>
    <message>
        <source>%1 gives %2, which the input defines anew; the API server adds this built-in rule when it starts</source>
        <translation>%1 donne %2, que l’entrée redéfinit&#xa0;; le serveur d’API ajoute cette règle intégrée à son démarrage</translation>
    </message>
    <message>
        <source>%1 gives %2, which is aggregated: the control plane overwrites the rules written in it</source>
        <translation>%1 donne %2, qui est agrégé&#xa0;: le plan de contrôle écrase les règles qui y sont écrites</translation>
    </message>
    <message>
        <source>%1 gives %2; the input defines one of them several times, and not each time so</source>
        <translation>%1 donne %2&#xa0;; l’entrée définit l’un d’eux plusieurs fois, et pas chaque fois ainsi</translation>
    </message>
    <message>
        <source>%1 gives %2, but only clusters made by kubeadm have it</source>
        <translation>%1 donne %2, mais seuls les clusters créés par kubeadm l’ont</translation>
    </message>
    <message>
        <source>The Node authorizer decides on requests of kubelets as well as RBAC does</source>
        <translation>L’autorisateur Node décide lui aussi, à côté de RBAC, des requêtes des kubelets</translation>
    </message>
    <message>
        <source>There are more roles and bindings than are read; some were left out</source>
        <translation>Rôles et bindings trop nombreux pour être tous lus&#xa0;; certains ont été laissés de côté</translation>
    </message>
    <message>
        <source>%1 gives %2</source>
        <translation>%1 donne %2</translation>
    </message>
    <message>
        <source>The group %1 may do everything; no authorizer is asked</source>
        <translation>Le groupe %1 peut tout faire&#xa0;; aucun autorisateur n’est consulté</translation>
    </message>
    <message>
        <source>do everything</source>
        <translation>tout faire</translation>
    </message>
    <message>
        <source>run pods, and so act as any service account beside them</source>
        <translation>exécuter des pods, et donc agir comme n’importe quel compte de service voisin</translation>
    </message>
    <message>
        <source>run pods on every node</source>
        <translation>exécuter des pods sur chaque nœud</translation>
    </message>
    <message>
        <source>run commands in pods</source>
        <translation>exécuter des commandes dans des pods</translation>
    </message>
    <message>
        <source>connect to ports of pods</source>
        <translation>se connecter à des ports de pods</translation>
    </message>
    <message>
        <source>read Secrets</source>
        <translation>lire des Secrets</translation>
    </message>
    <message>
        <source>make tokens of service accounts</source>
        <translation>créer des jetons de comptes de service</translation>
    </message>
    <message>
        <source>act as another user, group or service account</source>
        <translation>agir comme un autre utilisateur, groupe ou compte de service</translation>
    </message>
    <message>
        <source>bind roles with rights it does not have</source>
        <translation>lier des rôles ayant des droits qu’il n’a pas</translation>
    </message>
    <message>
        <source>write roles with rights it does not have</source>
        <translation>écrire des rôles ayant des droits qu’il n’a pas</translation>
    </message>
    <message>
        <source>hand on its own rights</source>
        <translation>transmettre ses propres droits</translation>
    </message>
    <message>
        <source>talk to kubelets, and so run commands in every pod</source>
        <translation>parler aux kubelets, et donc exécuter des commandes dans chaque pod</translation>
    </message>
    <message>
        <source>make PersistentVolumes, and so reach files of nodes</source>
        <translation>créer des PersistentVolumes, et donc atteindre des fichiers des nœuds</translation>
    </message>
    <message>
        <source>change admission webhooks</source>
        <translation>modifier des webhooks d’admission</translation>
    </message>
    <message>
        <source>change which kinds of objects there are and who serves them</source>
        <translation>modifier quels types d’objets existent et qui les sert</translation>
    </message>
    <message>
        <source>change labels of namespaces, by which security policies choose them</source>
        <translation>modifier les labels des namespaces, par lesquels les règles de sécurité les choisissent</translation>
    </message>
    <message>
        <source>change labels and taints of nodes, and so draw pods there</source>
        <translation>modifier les labels et les taints des nœuds, et donc y attirer des pods</translation>
    </message>
    <message>
        <source>bind pods to nodes or evict them</source>
        <translation>lier des pods à des nœuds ou les évincer</translation>
    </message>
    <message>
        <source>make certificates for any user</source>
        <translation>créer des certificats pour n’importe quel utilisateur</translation>
    </message>
    <message>
        <source>change network policies</source>
        <translation>modifier des NetworkPolicies</translation>
    </message>
    <message>
        <source>change the cluster&apos;s configuration in kube-system</source>
        <translation>modifier la configuration du cluster dans kube-system</translation>
    </message>
    <message>
        <source>This text is made, not written: it cannot be edited</source>
        <translation>Ce texte est généré, non écrit&#xa0;: il ne peut pas être modifié</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no version such as 17.2 or 0.8.1</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une version comme 17.2 ou 0.8.1</translation>
    </message>
    <message>
        <source>The text is shared through an anchor: the edit would change several places</source>
        <translation>Le texte est partagé par une ancre&#xa0;: la modification toucherait plusieurs endroits</translation>
    </message>
    <message>
        <source>The text is folded or spans several quoted lines: it cannot be edited piece by piece</source>
        <translation>Le texte est replié ou s’étend sur plusieurs lignes entre guillemets&#xa0;: il ne peut pas être modifié par morceaux</translation>
    </message>
    <message>
        <source>The new text does not fit between the quotes around it</source>
        <translation>Le nouveau texte ne tient pas entre les guillemets qui l’entourent</translation>
    </message>
    <message>
        <source>The new text needs quotes around it</source>
        <translation>Le nouveau texte doit être entouré de guillemets</translation>
    </message>
    <message>
        <source>image %1</source>
        <translation>image %1</translation>
    </message>
    <message>
        <source>variables %1 and %2</source>
        <translation>variables %1 et %2</translation>
    </message>
    <message>
        <source>ConfigMap key %1</source>
        <translation>clé %1 de ConfigMap</translation>
    </message>
    <message>
        <source>The text stands here in a form that cannot be edited in parts</source>
        <translation>Le texte a ici une forme qui ne peut pas être modifiée par parties</translation>
    </message>
    <message>
        <source>Not valid TOML</source>
        <translation>TOML non valide</translation>
    </message>
    <message>
        <source>%1 in %2 %3</source>
        <translation>%1 dans %2 %3</translation>
    </message>
    <message>
        <source>configuration of Jenkins as code</source>
        <translation>configuration de Jenkins as code</translation>
    </message>
    <message>
        <source>KEDA trigger %1</source>
        <translation>déclencheur KEDA %1</translation>
    </message>
    <message>
        <source>There is no line of this table that the new one could follow</source>
        <translation>Cette table n’a aucune ligne que la nouvelle pourrait suivre</translation>
    </message>
    <message>
        <source>There is no header below this table that a new one could precede</source>
        <translation>Aucun en-tête sous cette table devant lequel en placer un nouveau</translation>
    </message>
    <message>
        <source>Only a table can be added to an array of tables</source>
        <translation>Seule une table peut être ajoutée à un tableau de tables</translation>
    </message>
    <message>
        <source>The array of tables has no header</source>
        <translation>Le tableau de tables n’a pas d’en-tête</translation>
    </message>
    <message>
        <source>A value that is no table stands in the way</source>
        <translation>Une valeur qui n’est pas une table occupe la place</translation>
    </message>
    <message>
        <source>A table that is written over several lines is not replaced as a whole</source>
        <translation>Une table écrite sur plusieurs lignes n’est pas remplacée en entier</translation>
    </message>
    <message>
        <source>Only an array takes further items</source>
        <translation>Seul un tableau accepte d’autres éléments</translation>
    </message>
    <message>
        <source>This value has no key</source>
        <translation>Cette valeur n’a pas de clé</translation>
    </message>
    <message>
        <source>The key %1 is already there</source>
        <translation>La clé %1 est déjà présente</translation>
    </message>
    <message>
        <source>The table is written piece by piece inside braces</source>
        <translation>La table est écrite par morceaux entre accolades</translation>
    </message>
    <message>
        <source>The whole text is not removed</source>
        <translation>Le texte entier n’est pas supprimé</translation>
    </message>
    <message>
        <source>Not valid TOML: %1</source>
        <translation>TOML non valide&#xa0;: %1</translation>
    </message>
    <message>
        <source>The TOML text is larger than 1 MiB</source>
        <translation>Le texte TOML dépasse 1 Mio</translation>
    </message>
    <message>
        <source>Tables and arrays nest deeper than %1 levels</source>
        <translation>Les tables et les tableaux dépassent %1 niveaux d’imbrication</translation>
    </message>
    <message>
        <source>This line of TOML is not understood</source>
        <translation>Cette ligne de TOML n’est pas comprise</translation>
    </message>
    <message>
        <source>Kubernetes knows no verb &quot;%1&quot; here</source>
        <translation>Kubernetes ne connaît ici aucun verbe «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>A URL has no subresource</source>
        <translation>Une URL n’a pas de sous-ressource</translation>
    </message>
    <message>
        <source>A real request to %1 names no object: rules with resourceNames do not allow it</source>
        <translation>Une vraie requête %1 ne nomme aucun objet&#xa0;: les règles avec resourceNames ne la permettent pas</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no resource of Kubernetes, and the input defines none of that name</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une ressource de Kubernetes, et l’entrée n’en définit aucune de ce nom</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither RESOURCE, RESOURCE/NAME nor RESOURCE/NAME/SUBRESOURCE</source>
        <translation>«&#xa0;%1&#xa0;» n’est ni RESOURCE, ni RESOURCE/NAME, ni RESOURCE/NAME/SUBRESOURCE</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is read as the subresource &quot;%2&quot;; kubectl takes that for a name and wants --subresource</source>
        <translation>«&#xa0;%1&#xa0;» est lu comme la sous-ressource «&#xa0;%2&#xa0;»&#xa0;; kubectl y voit un nom et demande --subresource</translation>
    </message>
    <message>
        <source>%1 are outside of namespaces: the namespace does not matter</source>
        <translation>Les %1 sont hors des namespaces&#xa0;: le namespace ne compte pas</translation>
    </message>
    <message>
        <source>Parts of the input could not be read (%1), and may hold roles and bindings</source>
        <translation>Des parties de l’entrée n’ont pas pu être lues (%1) et peuvent contenir des rôles et des bindings</translation>
    </message>
    <message>
        <source>the job chooses its account, and the files do not tell its namespace</source>
        <translation>le job choisit son compte, et les fichiers ne disent pas son namespace</translation>
    </message>
    <message>
        <source>the job chooses its account, and its pods run in the manager&apos;s namespace</source>
        <translation>le job choisit son compte, et ses pods s’exécutent dans le namespace du gestionnaire</translation>
    </message>
    <message>
        <source>it is the job&apos;s account too</source>
        <translation>c’est aussi le compte du job</translation>
    </message>
    <message>
        <source>the job&apos;s account may run pods as it, or make a token of it</source>
        <translation>le compte du job peut exécuter des pods sous ce compte, ou en créer un jeton</translation>
    </message>
    <message>
        <source>Unknown: the files do not tell which account it is</source>
        <translation>Inconnu&#xa0;: les fichiers ne disent pas de quel compte il s’agit</translation>
    </message>
    <message>
        <source>Unknown: the files do not tell the namespace of the account</source>
        <translation>Inconnu&#xa0;: les fichiers ne disent pas le namespace du compte</translation>
    </message>
    <message>
        <source>Unknown: the job chooses the account, or a template does</source>
        <translation>Inconnu&#xa0;: c’est le job ou un template qui choisit le compte</translation>
    </message>
    <message>
        <source>Unknown: no binding in this workspace names it, but one elsewhere may</source>
        <translation>Inconnu&#xa0;: aucun binding de cet espace de travail ne le nomme, mais il peut en exister ailleurs</translation>
    </message>
    <message>
        <source>not placed</source>
        <translation>non placé</translation>
    </message>
    <message>
        <source>kept apart</source>
        <translation>tenu à part</translation>
    </message>
    <message>
        <source>lands nowhere</source>
        <translation>placé nulle part</translation>
    </message>
    <message>
        <source>conditional leak</source>
        <translation>fuite conditionnelle</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>soft leak</source>
        <translation>fuite déconseillée</translation>
    </message>
    <message>
        <source>leaks</source>
        <translation>fuite</translation>
    </message>
    <message>
        <source>The text is empty: nothing shows how far it is indented</source>
        <translation>Le texte est vide&#xa0;: rien ne montre son indentation</translation>
    </message>
    <message>
        <source>The new text has control characters, which a block of text cannot hold</source>
        <translation>Le nouveau texte contient des caractères de contrôle, qu’un bloc de texte ne peut pas contenir</translation>
    </message>
    <message>
        <source>The first line would begin with spaces, which a block of text takes for its indentation</source>
        <translation>La première ligne commencerait par des espaces, qu’un bloc de texte prendrait pour son indentation</translation>
    </message>
    <message>
        <source>Not a Kubernetes object: read for its CI settings only</source>
        <translation>Pas un objet Kubernetes&#xa0;: lu uniquement pour ses paramètres de CI</translation>
    </message>
    <message>
        <source>team %1</source>
        <translation>équipe %1</translation>
    </message>
    <message>
        <source>workspace %1</source>
        <translation>espace de travail %1</translation>
    </message>
    <message>
        <source>repository %1</source>
        <translation>dépôt %1</translation>
    </message>
    <message>
        <source>runner group %1</source>
        <translation>groupe de runners %1</translation>
    </message>
    <message>
        <source>organization %1</source>
        <translation>organisation %1</translation>
    </message>
    <message>
        <source>enterprise %1</source>
        <translation>entreprise %1</translation>
    </message>
    <message>
        <source>The API server refuses this for a pod that exists: delete it and create it anew</source>
        <translation>Le serveur d’API refuse ceci pour un pod existant&#xa0;: supprimez-le et recréez-le</translation>
    </message>
    <message>
        <source>The API server refuses this for a job that exists: delete it and create it anew</source>
        <translation>Le serveur d’API refuse ceci pour un job existant&#xa0;: supprimez-le et recréez-le</translation>
    </message>
    <message>
        <source>The API server refuses another role for a binding that exists: create a new one</source>
        <translation>Le serveur d’API refuse un autre rôle pour un binding existant&#xa0;: créez-en un nouveau</translation>
    </message>
    <message>
        <source>%1 %2 controls this object and may undo the change: change it there</source>
        <translation>%1 %2 contrôle cet objet et peut annuler la modification&#xa0;: faites-la dans ce contrôleur</translation>
    </message>
    <message>
        <source>Installed by Helm: the next upgrade writes over this; change the chart&apos;s values</source>
        <translation>Installé par Helm&#xa0;: la prochaine mise à niveau l’écrasera&#xa0;; modifiez les valeurs du chart</translation>
    </message>
    <message>
        <source>Too large for a patch: its aliases stand for too many values</source>
        <translation>Trop volumineux pour un patch&#xa0;: ses alias représentent trop de valeurs</translation>
    </message>
    <message>
        <source>Left out: the patch would show values of a Secret</source>
        <translation>Omis&#xa0;: le patch révélerait des valeurs d’un Secret</translation>
    </message>
    <message>
        <source>It has no name: a patch cannot say which object of a cluster is meant</source>
        <translation>Sans nom&#xa0;: un patch ne peut pas dire quel objet d’un cluster est visé</translation>
    </message>
    <message>
        <source>The list has fewer items than that</source>
        <translation>La liste a moins d’éléments que cela</translation>
    </message>
    <message>
        <source>There is a value already</source>
        <translation>Il y a déjà une valeur</translation>
    </message>
    <message>
        <source>There is no value to remove</source>
        <translation>Aucune valeur à supprimer</translation>
    </message>
    <message>
        <source>The items of the list stand below</source>
        <translation>Les éléments de la liste se trouvent en dessous</translation>
    </message>
    <message>
        <source>What is typed cannot be kept for the case of a crash: %1</source>
        <translation>Le texte saisi ne peut pas être conservé en cas de plantage&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is something already: name a folder that is empty or not there yet</source>
        <translation>Il y a déjà quelque chose&#xa0;: indiquez un dossier vide ou qui n’existe pas encore</translation>
    </message>
    <message>
        <source>This folder cannot be made</source>
        <translation>Ce dossier ne peut pas être créé</translation>
    </message>
    <message>
        <source>changes all %1 places: lines %2</source>
        <translation>modifie tous les emplacements (%1)&#xa0;: lignes %2</translation>
    </message>
    <message>
        <source>What the anchor stands for cannot be written out in another place</source>
        <translation>Ce que désigne l’ancre ne peut pas être recopié à un autre endroit</translation>
    </message>
    <message>
        <source>Several values would have to be written out in one place</source>
        <translation>Il faudrait recopier plusieurs valeurs au même endroit</translation>
    </message>
    <message>
        <source>The value is shared through several anchors, one within the other</source>
        <translation>La valeur est partagée par plusieurs ancres imbriquées</translation>
    </message>
    <message>
        <source>What the anchor stands for is too long to be written out</source>
        <translation>Ce que désigne l’ancre est trop long pour être recopié</translation>
    </message>
    <message>
        <source>A merge key (&lt;&lt;) brings all entries: one alone cannot be left out here</source>
        <translation>Une clé de fusion (&lt;&lt;) apporte toutes les entrées&#xa0;: impossible d’en écarter une seule ici</translation>
    </message>
    <message>
        <source>Other places stand for what would go away</source>
        <translation>D’autres emplacements renvoient à ce qui disparaîtrait</translation>
    </message>
    <message>
        <source>writes it out here; the other places keep the old value</source>
        <translation>l’écrit en toutes lettres ici&#xa0;; les autres endroits gardent l’ancienne valeur</translation>
    </message>
    <message>
        <source>Its name changes: no patch can do that</source>
        <translation>Son nom change&#xa0;: aucun correctif ne peut le faire</translation>
    </message>
    <message>
        <source>Somebody has made this file in the meantime; nothing was written</source>
        <translation>Quelqu’un a créé ce fichier entre-temps&#xa0;; rien n’a été écrit</translation>
    </message>
    <message>
        <source>The file was not made: %1</source>
        <translation>Le fichier n’a pas été créé&#xa0;: %1</translation>
    </message>
    <message>
        <source>An object has another name now: create it from the file</source>
        <translation>Un objet a changé de nom&#xa0;: créez-le à partir du fichier</translation>
    </message>
    <message>
        <source>Somebody has made this file in the meantime; nothing was applied</source>
        <translation>Quelqu’un a créé ce fichier entre-temps&#xa0;; rien n’a été appliqué</translation>
    </message>
    <message>
        <source>There is no rule &quot;%1&quot;</source>
        <translation>Il n’y a pas de règle «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no workload; write NAMESPACE/NAME or NAMESPACE/KIND/NAME</source>
        <translation>«&#xa0;%1&#xa0;» ne désigne aucune charge de travail&#xa0;; écrivez ESPACE/NOM ou ESPACE/KIND/NOM</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may be any of: %2</source>
        <translation>«&#xa0;%1&#xa0;» peut désigner l’un de&#xa0;: %2</translation>
    </message>
    <message>
        <source>There is no workload &quot;%1&quot;: the input has none at all</source>
        <translation>Il n’y a pas de charge de travail «&#xa0;%1&#xa0;»&#xa0;: l’entrée n’en a aucune</translation>
    </message>
    <message>
        <source>There is no workload &quot;%1&quot;; namespaces with workloads: %2</source>
        <translation>Il n’y a pas de charge de travail «&#xa0;%1&#xa0;»&#xa0;; espaces de noms qui en ont&#xa0;: %2</translation>
    </message>
    <message>
        <source>There is no workload &quot;%1&quot;; in namespace %2 there are: %3</source>
        <translation>Il n’y a pas de charge de travail «&#xa0;%1&#xa0;»&#xa0;; dans l’espace de noms %2 il y a&#xa0;: %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no port; write it like 8080, 53/UDP or the name of a port</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un port&#xa0;; écrivez par exemple 8080, 53/UDP ou le nom d’un port</translation>
    </message>
    <message>
        <source>No container of %1 names a port &quot;%2&quot;</source>
        <translation>Aucun conteneur de %1 ne nomme un port «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>No policy limits what leaves %1</source>
        <translation>Aucune politique ne limite ce qui sort de %1</translation>
    </message>
    <message>
        <source>No policy limits what reaches %1</source>
        <translation>Aucune politique ne limite ce qui atteint %1</translation>
    </message>
    <message>
        <source>%1 may limit what leaves %2</source>
        <translation>%1 limite peut-être ce qui sort de %2</translation>
    </message>
    <message>
        <source>%1 may limit what reaches %2</source>
        <translation>%1 limite peut-être ce qui atteint %2</translation>
    </message>
    <message>
        <source>%1 lets nothing out to %2</source>
        <translation>%1 ne laisse rien sortir vers %2</translation>
    </message>
    <message>
        <source>%1 lets nothing in from %2</source>
        <translation>%1 ne laisse rien entrer de %2</translation>
    </message>
    <message>
        <source>%1 lets traffic out to %2 on other ports only: %3</source>
        <translation>%1 ne laisse sortir vers %2 que par d’autres ports&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 lets traffic in from %2 on other ports only: %3</source>
        <translation>%1 ne laisse entrer de %2 que par d’autres ports&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 lets traffic out to %2 on %3</source>
        <translation>%1 laisse sortir vers %2 par %3</translation>
    </message>
    <message>
        <source>%1 lets traffic in from %2 on %3</source>
        <translation>%1 laisse entrer de %2 par %3</translation>
    </message>
    <message>
        <source>%1 lets traffic out to %2</source>
        <translation>%1 laisse sortir vers %2</translation>
    </message>
    <message>
        <source>%1 lets traffic in from %2</source>
        <translation>%1 laisse entrer de %2</translation>
    </message>
    <message>
        <source>%1 may let traffic out to %2 on %3</source>
        <translation>%1 laisse peut-être sortir vers %2 par %3</translation>
    </message>
    <message>
        <source>%1 may let traffic in from %2 on %3</source>
        <translation>%1 laisse peut-être entrer de %2 par %3</translation>
    </message>
    <message>
        <source>%1 may let traffic out to %2</source>
        <translation>%1 laisse peut-être sortir vers %2</translation>
    </message>
    <message>
        <source>%1 may let traffic in from %2</source>
        <translation>%1 laisse peut-être entrer de %2</translation>
    </message>
    <message>
        <source>a label, a selector or a port is filled in later</source>
        <translation>une étiquette, un sélecteur ou un port est rempli plus tard</translation>
    </message>
    <message>
        <source>it asks for labels of namespace %1, which is not in the input</source>
        <translation>elle demande des étiquettes de l’espace de noms %1, qui n’est pas dans l’entrée</translation>
    </message>
    <message>
        <source>it names the addresses %1, and which of them are pods is not known</source>
        <translation>elle nomme les adresses %1, et on ne sait pas lesquelles sont des pods</translation>
    </message>
    <message>
        <source>a pod is on its node&apos;s network, and network plug-ins differ in what they take it for</source>
        <translation>un pod est sur le réseau de son nœud, et les greffons réseau le voient différemment</translation>
    </message>
    <message>
        <source>%1 also decides, and policies of its kind are not read here</source>
        <translation>%1 décide aussi, et les politiques de ce genre ne sont pas lues ici</translation>
    </message>
    <message>
        <source>The namespace of %1 or of %2 is filled in later</source>
        <translation>L’espace de noms de %1 ou de %2 est rempli plus tard</translation>
    </message>
    <message>
        <source>%1 or %2 is on its node&apos;s network, where policies may not apply</source>
        <translation>%1 ou %2 est sur le réseau de son nœud, où les politiques ne s’appliquent peut-être pas</translation>
    </message>
    <message>
        <source>What is let out (%1) and what is let in (%2) have no port in common</source>
        <translation>Ce qui peut sortir (%1) et ce qui peut entrer (%2) n’ont aucun port en commun</translation>
    </message>
    <message>
        <source>The input defines a workload several times, or with several pods, and they differ</source>
        <translation>L’entrée définit une charge de travail plusieurs fois, ou avec plusieurs pods, et ils diffèrent</translation>
    </message>
    <message>
        <source>Parts of the input could not be read (%1), and may hold policies</source>
        <translation>Des parties de l’entrée n’ont pas pu être lues (%1) et peuvent contenir des politiques</translation>
    </message>
    <message>
        <source>&quot;level&quot; is missing; known here: %1</source>
        <translation>«&#xa0;level&#xa0;» manque&#xa0;; connus ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>The project file is no YAML document that could be changed; mend it first</source>
        <translation>Le fichier de projet n’est pas un document YAML modifiable&#xa0;; réparez-le d’abord</translation>
    </message>
    <message>
        <source>%1 has levels for some of the files; change them in the project file</source>
        <translation>%1 a des niveaux pour certains fichiers&#xa0;; changez-les dans le fichier de projet</translation>
    </message>
    <message>
        <source>%1 is on its node&apos;s network, where policies may not apply</source>
        <translation>%1 est sur le réseau de son nœud, où les politiques ne s’appliquent peut-être pas</translation>
    </message>
    <message>
        <source>A pattern has at most %1 characters</source>
        <translation>Un motif a au plus %1 caractères</translation>
    </message>
    <message>
        <source>More than %1 patterns; the rest is not read</source>
        <translation>Plus de %1 motifs&#xa0;; le reste n’est pas lu</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>required</source>
        <translation>obligatoire</translation>
    </message>
    <message>
        <source>Values: %1</source>
        <translation>Valeurs&#xa0;: %1</translation>
    </message>
    <message>
        <source>Counts only with the feature gate %1.</source>
        <translation>Ne compte qu’avec la feature gate %1.</translation>
    </message>
    <message>
        <source>%1, as of Kubernetes %2</source>
        <translation>%1, selon Kubernetes %2</translation>
    </message>
</context>
<context>
    <name>MadePod</name>
    <message>
        <source>default</source>
        <translation>par défaut</translation>
    </message>
    <message>
        <source>default, implied by %1</source>
        <translation>par défaut, impliqué par %1</translation>
    </message>
</context>
<context>
    <name>Placement</name>
    <message>
        <source>A static pod runs on the node that holds its file; which one is not in these files</source>
        <translation>Un pod statique s’exécute sur le nœud qui porte son fichier&#xa0;; ces fichiers ne disent pas lequel</translation>
    </message>
    <message>
        <source>Runs on node %1 now</source>
        <translation>S’exécute actuellement sur le nœud %1</translation>
    </message>
    <message>
        <source>nodeName names %1, a node of this group</source>
        <translation>nodeName désigne %1, un nœud de ce groupe</translation>
    </message>
    <message>
        <source>nodeName names %1, which is not in this group</source>
        <translation>nodeName désigne %1, qui n’est pas dans ce groupe</translation>
    </message>
    <message>
        <source>nodeName names %1; which group that node is of is not in these files</source>
        <translation>nodeName désigne %1&#xa0;; ces fichiers ne disent pas à quel groupe appartient ce nœud</translation>
    </message>
    <message>
        <source>No node selector: any node will do</source>
        <translation>Pas de sélecteur de nœuds&#xa0;: n’importe quel nœud convient</translation>
    </message>
    <message>
        <source>The node selector asks for %1; the group has it</source>
        <translation>Le sélecteur de nœuds demande %1&#xa0;; le groupe l’a</translation>
    </message>
    <message>
        <source>The node selector asks for %1; the group does not have it</source>
        <translation>Le sélecteur de nœuds demande %1&#xa0;; le groupe ne l’a pas</translation>
    </message>
    <message>
        <source>The node selector asks for %1; whether the group has it is not in these files</source>
        <translation>Le sélecteur de nœuds demande %1&#xa0;; ces fichiers ne disent pas si le groupe l’a</translation>
    </message>
    <message>
        <source>OpenShift adds the node selector &quot;%1&quot; to the pod</source>
        <translation>OpenShift ajoute au pod le sélecteur de nœuds «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>RuntimeClass %1 is not in these files; it may add a node selector and tolerations</source>
        <translation>La RuntimeClass %1 n’est pas dans ces fichiers&#xa0;; elle peut ajouter un sélecteur de nœuds et des tolerations</translation>
    </message>
    <message>
        <source>RuntimeClass %1 asks for another value than the node selector: the pod is refused</source>
        <translation>La RuntimeClass %1 demande une autre valeur que le sélecteur de nœuds&#xa0;: le pod est refusé</translation>
    </message>
    <message>
        <source>RuntimeClass %1 asks for %2</source>
        <translation>La RuntimeClass %1 demande %2</translation>
    </message>
    <message>
        <source>A term of the required node affinity matches the group</source>
        <translation>Un terme de l’affinité de nœuds obligatoire correspond au groupe</translation>
    </message>
    <message>
        <source>No term of the required node affinity matches the group</source>
        <translation>Aucun terme de l’affinité de nœuds obligatoire ne correspond au groupe</translation>
    </message>
    <message>
        <source>Whether a term of the required node affinity matches is not in these files</source>
        <translation>Ces fichiers ne disent pas si un terme de l’affinité de nœuds obligatoire correspond</translation>
    </message>
    <message>
        <source>The taint %1 is not tolerated</source>
        <translation>Le taint %1 n’est pas toléré</translation>
    </message>
    <message>
        <source>A taint %1 is assumed here and not tolerated; whether it is there is not in these files</source>
        <translation>Un taint %1 est supposé ici et n’est pas toléré&#xa0;; ces fichiers ne disent pas s’il existe</translation>
    </message>
    <message>
        <source>The group has no taint that keeps pods out</source>
        <translation>Le groupe n’a aucun taint qui écarte des pods</translation>
    </message>
    <message>
        <source>The taint %1 need not count: the pod goes past the default scheduler</source>
        <translation>Le taint %1 peut ne pas compter&#xa0;: le pod n’emprunte pas le scheduler par défaut</translation>
    </message>
    <message>
        <source>The taint %1 is tolerated</source>
        <translation>Le taint %1 est toléré</translation>
    </message>
    <message>
        <source>The group is cordoned, which the pod tolerates</source>
        <translation>Le groupe est fermé aux nouveaux pods (cordon), ce que le pod tolère</translation>
    </message>
    <message>
        <source>The group is cordoned: new pods are kept out</source>
        <translation>Le groupe est fermé (cordon)&#xa0;: les nouveaux pods sont écartés</translation>
    </message>
    <message>
        <source>The scheduler %1 decides; its rules are not in these files</source>
        <translation>Le scheduler %1 décide&#xa0;; ses règles ne sont pas dans ces fichiers</translation>
    </message>
    <message>
        <source>The taint %1 only advises against it</source>
        <translation>Le taint %1 ne fait que le déconseiller</translation>
    </message>
    <message>
        <source>The pod prefers other nodes, but may land here</source>
        <translation>Le pod préfère d’autres nœuds, mais peut être placé ici</translation>
    </message>
    <message>
        <source>Pods that the pod affinity asks for may be here</source>
        <translation>Des pods que demande l’affinité de pods peuvent être ici</translation>
    </message>
    <message>
        <source>Pods that the pod affinity asks for cannot be here</source>
        <translation>Les pods que demande l’affinité de pods ne peuvent pas être ici</translation>
    </message>
    <message>
        <source>Which pods the pod affinity asks for is not in these files</source>
        <translation>Ces fichiers ne disent pas quels pods demande l’affinité de pods</translation>
    </message>
    <message>
        <source>Pod anti-affinity: a pod to keep away from is on every node here</source>
        <translation>Anti-affinité de pods&#xa0;: un pod à éviter se trouve sur chaque nœud d’ici</translation>
    </message>
    <message>
        <source>Pod anti-affinity keeps it off single nodes, not out of the group</source>
        <translation>L’anti-affinité de pods l’écarte de certains nœuds, pas du groupe</translation>
    </message>
    <message>
        <source>The namespace&apos;s annotation asks for &quot;%1&quot;; it counts only with the admission plug-in PodNodeSelector, which is off by default</source>
        <translation>L’annotation du namespace demande «&#xa0;%1&#xa0;»&#xa0;; elle ne compte qu’avec le plugin d’admission PodNodeSelector, désactivé par défaut</translation>
    </message>
    <message>
        <source>The namespace&apos;s annotations change the pod&apos;s tolerations; they count only with the admission plug-in PodTolerationRestriction, which is off by default</source>
        <translation>Les annotations du namespace changent les tolerations du pod&#xa0;; elles ne comptent qu’avec le plugin d’admission PodTolerationRestriction, désactivé par défaut</translation>
    </message>
    <message>
        <source>No object here defines the node group: there is nothing to write into</source>
        <translation>Aucun objet ne définit ici le groupe de nœuds&#xa0;: il n’y a rien où écrire</translation>
    </message>
    <message>
        <source>The taint %1 is not written here</source>
        <translation>Le taint %1 n’est pas écrit ici</translation>
    </message>
    <message>
        <source>The node selector does not ask for %1</source>
        <translation>Le sélecteur de nœuds ne demande pas %1</translation>
    </message>
    <message>
        <source>The toleration is not written here</source>
        <translation>La toleration n’est pas écrite ici</translation>
    </message>
    <message>
        <source>Add the taint %1 to %2</source>
        <translation>Ajouter le taint %1 à %2</translation>
    </message>
    <message>
        <source>Remove the taint %1 from %2</source>
        <translation>Retirer le taint %1 de %2</translation>
    </message>
    <message>
        <source>Hold %1 to nodes with %2</source>
        <translation>Retenir %1 sur les nœuds ayant %2</translation>
    </message>
    <message>
        <source>No longer hold %1 by %2</source>
        <translation>Ne plus retenir %1 par %2</translation>
    </message>
    <message>
        <source>Let %1 tolerate %2</source>
        <translation>Permettre à %1 de tolérer %2</translation>
    </message>
    <message>
        <source>No longer let %1 tolerate %2</source>
        <translation>Ne plus permettre à %1 de tolérer %2</translation>
    </message>
    <message>
        <source>Assume a node group %1</source>
        <translation>Supposer un groupe de nœuds %1</translation>
    </message>
    <message>
        <source>Declared in .bulkhead.yaml</source>
        <translation>Déclaré dans .bulkhead.yaml</translation>
    </message>
    <message>
        <source>Kind %1 of %2</source>
        <translation>Kind %1 de %2</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>Image %1</translation>
    </message>
    <message>
        <source>Label %1=%2</source>
        <translation>Label %1=%2</translation>
    </message>
    <message>
        <source>Its name is %1</source>
        <translation>Son nom est %1</translation>
    </message>
    <message>
        <source>Its namespace is %1</source>
        <translation>Son namespace est %1</translation>
    </message>
    <message>
        <source>It belongs to its nodes: %1</source>
        <translation>Fait partie de ses nœuds&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing says that it is CI or part of the system</source>
        <translation>Rien n’indique qu’il relève de la CI ou du système</translation>
    </message>
    <message>
        <source>Hold the workload to the CI group %1</source>
        <translation>Retenir le workload sur le groupe de CI %1</translation>
    </message>
    <message>
        <source>Add the taint %1 to %2, and tolerate it in the CI workloads that may run there</source>
        <translation>Ajouter le taint %1 à %2, et le tolérer dans les workloads de CI qui peuvent s’y exécuter</translation>
    </message>
    <message>
        <source>Remove the toleration that opens %1</source>
        <translation>Retirer la toleration qui ouvre %1</translation>
    </message>
    <message>
        <source>No CI workload is in these files: there is nothing to keep apart</source>
        <translation>Aucun workload de CI dans ces fichiers&#xa0;: il n’y a rien à séparer</translation>
    </message>
    <message>
        <source>Isolated: CI and applications share no node group</source>
        <translation>Isolé&#xa0;: la CI et les applications ne partagent aucun groupe de nœuds</translation>
    </message>
    <message>
        <source>Isolated only if an admission plug-in is on that is off by default</source>
        <translation>Isolé seulement si un plugin d’admission désactivé par défaut est activé</translation>
    </message>
    <message>
        <source>Not known: the files do not tell whether CI and applications share nodes</source>
        <translation>Inconnu&#xa0;: les fichiers ne disent pas si la CI et les applications partagent des nœuds</translation>
    </message>
    <message>
        <source>Not isolated: only preferences keep CI and applications apart</source>
        <translation>Non isolé&#xa0;: seules des préférences séparent la CI des applications</translation>
    </message>
    <message>
        <source>Not isolated: applications may land on nodes of CI</source>
        <translation>Non isolé&#xa0;: des applications peuvent être placées sur des nœuds de CI</translation>
    </message>
    <message>
        <source>Not isolated: CI may land where applications run</source>
        <translation>Non isolé&#xa0;: la CI peut être placée là où s’exécutent des applications</translation>
    </message>
    <message>
        <source>Not isolated: CI has no nodes of its own and may land where applications run</source>
        <translation>Non isolé&#xa0;: la CI n’a pas de nœuds à elle et peut être placée là où tournent des applications</translation>
    </message>
    <message>
        <source>Not isolated: CI may land where applications run, and applications on nodes of CI</source>
        <translation>Non isolé&#xa0;: la CI peut être placée là où s’exécutent des applications, et des applications sur des nœuds de CI</translation>
    </message>
    <message>
        <source>No object here defines nodes: the groups are assumed from selectors and tolerations. Add the output of: kubectl get nodes -o yaml</source>
        <translation>Aucun objet ne définit ici de nœuds&#xa0;: les groupes sont supposés d’après les sélecteurs et les tolerations. Ajoutez la sortie de&#xa0;: kubectl get nodes -o yaml</translation>
    </message>
    <message>
        <source>Admission plug-ins and mutating webhooks may change selectors and tolerations</source>
        <translation>Des plugins d’admission et des webhooks de mutation peuvent changer sélecteurs et tolerations</translation>
    </message>
    <message>
        <source>Free capacity, priorities and pre-emption are not weighed</source>
        <translation>La capacité libre, les priorités et la préemption ne sont pas prises en compte</translation>
    </message>
    <message>
        <source>Pods that no file describes, and other clusters, are not seen</source>
        <translation>Les pods qu’aucun fichier ne décrit et les autres clusters ne sont pas vus</translation>
    </message>
    <message>
        <source>Whoever starts the pod decides where: these files do not tell</source>
        <translation>Qui démarre le pod décide où&#xa0;: ces fichiers ne le disent pas</translation>
    </message>
    <message>
        <source>A node once taken over keeps what already ran on it: taints given later move no pods</source>
        <translation>Un nœud compromis garde ce qui s’y exécutait déjà&#xa0;: des taints donnés plus tard ne déplacent aucun pod</translation>
    </message>
    <message>
        <source>What runs on every node, such as a DaemonSet, is within reach of whoever takes over a CI node</source>
        <translation>Ce qui s’exécute sur chaque nœud, comme un DaemonSet, est à portée de qui s’empare d’un nœud de CI</translation>
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
    <message>
        <source>After fix %1</source>
        <translation>Après le correctif %1</translation>
    </message>
</context>
<context>
    <name>RuleModel</name>
    <message>
        <source>safe</source>
        <translation>sûre</translation>
    </message>
    <message>
        <source>unsafe</source>
        <translation>risquée</translation>
    </message>
    <message>
        <source>manual</source>
        <translation>manuelle</translation>
    </message>
    <message>
        <source>%1, sometimes</source>
        <translation>%1, parfois</translation>
    </message>
    <message>
        <source>in some files</source>
        <translation>dans certains fichiers</translation>
    </message>
    <message>
        <source>on</source>
        <translation>active</translation>
    </message>
    <message>
        <source>off</source>
        <translation>inactive</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ici</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>Quick fix</source>
        <translation>Correction rapide</translation>
    </message>
    <message>
        <source>Set in .bulkhead.yaml</source>
        <translation>Fixées dans .bulkhead.yaml</translation>
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
    <message>
        <source>… and %1 more</source>
        <translation>… et %1 de plus</translation>
    </message>
    <message>
        <source>Taken for CI by this</source>
        <translation>Pris pour de la CI à cause de ceci</translation>
    </message>
    <message>
        <source>Hold it to node group &quot;%1&quot;, and taint that with %2</source>
        <translation>Le retenir sur le groupe de nœuds «&#xa0;%1&#xa0;», et donner à celui-ci le taint %2</translation>
    </message>
    <message>
        <source>Hold it to node group &quot;%1&quot;</source>
        <translation>Le retenir sur le groupe de nœuds «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Taint node group &quot;%1&quot; with %2, which its CI workloads tolerate</source>
        <translation>Donner au groupe de nœuds «&#xa0;%1&#xa0;» le taint %2, que ses workloads de CI tolèrent</translation>
    </message>
    <message>
        <source>What else %1 asks of its nodes does not go with node group &quot;%2&quot;: change it by hand</source>
        <translation>Ce que %1 exige par ailleurs de ses nœuds ne va pas avec le groupe de nœuds «&#xa0;%2&#xa0;»&#xa0;: modifiez-le à la main</translation>
    </message>
    <message>
        <source>Node group &quot;%1&quot; has a taint already</source>
        <translation>Le groupe de nœuds «&#xa0;%1&#xa0;» a déjà un taint</translation>
    </message>
    <message>
        <source>%1 CI workloads would need a toleration: too many for one change</source>
        <translation>%1 workloads de CI auraient besoin d’une toleration&#xa0;: trop pour une seule modification</translation>
    </message>
    <message>
        <source>CI may land on nodes of applications</source>
        <translation>La CI peut être placée sur des nœuds d’applications</translation>
    </message>
    <message>
        <source>CI workload %1 may land on node group &quot;%2&quot; beside applications: %3 may run there</source>
        <translation>Le workload de CI %1 peut être placé sur le groupe de nœuds «&#xa0;%2&#xa0;» à côté d’applications&#xa0;: %3 peut s’y exécuter</translation>
    </message>
    <message>
        <source>CI workload %1 may land on %4 node groups of applications, such as &quot;%2&quot;, where %3 may run</source>
        <translation>Le workload de CI %1 peut être placé sur %4 groupes de nœuds d’applications, comme «&#xa0;%2&#xa0;», où %3 peut s’exécuter</translation>
    </message>
    <message>
        <source>CI workload %1 may share its node with applications (%3): nothing here defines node groups, and nothing holds it to nodes of its own</source>
        <translation>Le workload de CI %1 peut partager son nœud avec des applications (%3)&#xa0;: rien ne définit ici de groupes de nœuds, et rien ne le retient sur des nœuds réservés</translation>
    </message>
    <message>
        <source>From here the node is one step away</source>
        <translation>D’ici, le nœud n’est qu’à un pas</translation>
    </message>
    <message>
        <source>Node group &quot;%1&quot; takes it: no taint of it keeps this pod out</source>
        <translation>Le groupe de nœuds «&#xa0;%1&#xa0;» l’accepte&#xa0;: aucun de ses taints n’écarte ce pod</translation>
    </message>
    <message>
        <source>Applications may land on nodes of CI</source>
        <translation>Des applications peuvent être placées sur des nœuds de CI</translation>
    </message>
    <message>
        <source>Node group &quot;%1&quot; is meant for CI, and no taint keeps applications off it: %2 may land there</source>
        <translation>Le groupe de nœuds «&#xa0;%1&#xa0;» est destiné à la CI, et aucun taint n’en écarte les applications&#xa0;: %2 peut y être placé</translation>
    </message>
    <message>
        <source>The nodes that CI selects (&quot;%1&quot;) take applications too, as far as the files tell: %2 may land there. No file defines them</source>
        <translation>Les nœuds que sélectionne la CI («&#xa0;%1&#xa0;») acceptent aussi des applications, d’après les fichiers&#xa0;: %2 peut y être placé. Aucun fichier ne les définit</translation>
    </message>
    <message>
        <source>Application %1 tolerates the taint of node group &quot;%2&quot;, which is meant for CI, and may land there</source>
        <translation>L’application %1 tolère le taint du groupe de nœuds «&#xa0;%2&#xa0;», destiné à la CI, et peut y être placée</translation>
    </message>
    <message>
        <source>%1 may land there: nothing holds it elsewhere</source>
        <translation>%1 peut y être placé&#xa0;: rien ne le retient ailleurs</translation>
    </message>
    <message>
        <source>Its taint is the only thing that keeps pods off node group &quot;%1&quot;</source>
        <translation>Son taint est la seule chose qui écarte des pods du groupe de nœuds «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Remove the toleration</source>
        <translation>Retirer la toleration</translation>
    </message>
    <message>
        <source>CI may land on nodes of the control plane</source>
        <translation>La CI peut être placée sur des nœuds du plan de contrôle</translation>
    </message>
    <message>
        <source>CI workload %1 tolerates the control plane&apos;s taint and may land on node group &quot;%2&quot;</source>
        <translation>Le workload de CI %1 tolère le taint du plan de contrôle et peut être placé sur le groupe de nœuds «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>CI workload %1 may land on node group &quot;%2&quot;, which runs the control plane</source>
        <translation>Le workload de CI %1 peut être placé sur le groupe de nœuds «&#xa0;%2&#xa0;», qui exécute le plan de contrôle</translation>
    </message>
    <message>
        <source>CI workload %1 tolerates the control plane&apos;s taint: it may land there (no file here defines those nodes)</source>
        <translation>Le workload de CI %1 tolère le taint du plan de contrôle&#xa0;: il peut y être placé (aucun fichier ne définit ici ces nœuds)</translation>
    </message>
    <message>
        <source>Node group &quot;%1&quot; runs the control plane</source>
        <translation>Le groupe de nœuds «&#xa0;%1&#xa0;» exécute le plan de contrôle</translation>
    </message>
    <message>
        <source>Node group serves CI of several environments</source>
        <translation>Le groupe de nœuds sert la CI de plusieurs environnements</translation>
    </message>
    <message>
        <source>Node group &quot;%1&quot; serves CI of %2 and of %3: %4 and %5 may share a node</source>
        <translation>Le groupe de nœuds «&#xa0;%1&#xa0;» sert la CI de %2 et de %3&#xa0;: %4 et %5 peuvent partager un nœud</translation>
    </message>
    <message>
        <source>%1 may land there</source>
        <translation>%1 peut y être placé</translation>
    </message>
    <message>
        <source>Hold CI of other environments to their own node groups</source>
        <translation>Retenir la CI des autres environnements sur ses propres groupes de nœuds</translation>
    </message>
    <message>
        <source>CI and applications are kept apart by a preference alone</source>
        <translation>Seule une préférence sépare la CI des applications</translation>
    </message>
    <message>
        <source>CI workload %1 only prefers other nodes: it may land on node group &quot;%2&quot; beside applications when those are full</source>
        <translation>Le workload de CI %1 ne fait que préférer d’autres nœuds&#xa0;: il peut être placé sur le groupe de nœuds «&#xa0;%2&#xa0;» à côté d’applications quand ceux-là sont pleins</translation>
    </message>
    <message>
        <source>Taint %2 of node group &quot;%1&quot; only asks applications to go elsewhere: %3 may land beside CI when other nodes are full</source>
        <translation>Le taint %2 du groupe de nœuds «&#xa0;%1&#xa0;» ne fait que déconseiller le groupe aux applications&#xa0;: %3 peut être placé à côté de la CI quand d’autres nœuds sont pleins</translation>
    </message>
    <message>
        <source>Node group &quot;%1&quot; takes it when its own nodes are full</source>
        <translation>Le groupe de nœuds «&#xa0;%1&#xa0;» l’accepte quand ses propres nœuds sont pleins</translation>
    </message>
    <message>
        <source>%1 may land there when other nodes are full</source>
        <translation>%1 peut y être placé quand d’autres nœuds sont pleins</translation>
    </message>
    <message>
        <source>CI has one half of its isolation: a taint or a selector, not both</source>
        <translation>L’isolement de la CI n’est fait qu’à moitié&#xa0;: un taint ou un sélecteur, pas les deux</translation>
    </message>
    <message>
        <source>CI is held to node group &quot;%1&quot;, but no taint keeps others off it: the next application without a node selector may land there</source>
        <translation>La CI est retenue sur le groupe de nœuds «&#xa0;%1&#xa0;», mais aucun taint n’en écarte les autres&#xa0;: la prochaine application sans sélecteur de nœuds peut y être placée</translation>
    </message>
    <message>
        <source>CI is held to &quot;%1&quot; but tolerates no taint there: as far as the files tell, the next application may land beside it</source>
        <translation>La CI est retenue sur «&#xa0;%1&#xa0;» mais n’y tolère aucun taint&#xa0;: d’après les fichiers, la prochaine application peut être placée à côté d’elle</translation>
    </message>
    <message>
        <source>CI workload %1 tolerates the taint of &quot;%2&quot;, but no node selector holds it there: a toleration lets in, it does not hold</source>
        <translation>Le workload de CI %1 tolère le taint de «&#xa0;%2&#xa0;», mais aucun sélecteur de nœuds ne l’y retient&#xa0;: une toleration laisse entrer, elle ne retient pas</translation>
    </message>
    <message>
        <source>%1 is held to it here</source>
        <translation>%1 y est retenu ici</translation>
    </message>
    <message>
        <source>Node group &quot;%1&quot;, whose taint it tolerates</source>
        <translation>Groupe de nœuds «&#xa0;%1&#xa0;», dont il tolère le taint</translation>
    </message>
    <message>
        <source>Isolation relies on a label that some nodes do not have</source>
        <translation>L’isolement repose sur un label que certains nœuds n’ont pas</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not keep %4 off node group &quot;%2&quot;: its nodes have no label %3, which satisfies the condition</source>
        <translation>«&#xa0;%1&#xa0;» n’écarte pas %4 du groupe de nœuds «&#xa0;%2&#xa0;»&#xa0;: ses nœuds n’ont pas de label %3, ce qui satisfait la condition</translation>
    </message>
    <message>
        <source>Node group &quot;%1&quot; lacks the label</source>
        <translation>Le groupe de nœuds «&#xa0;%1&#xa0;» n’a pas ce label</translation>
    </message>
    <message>
        <source>Anti-affinity between CI and applications looks into its own namespace only</source>
        <translation>L’anti-affinité entre CI et applications ne regarde que dans son propre namespace</translation>
    </message>
    <message>
        <source>The anti-affinity of %1 looks into namespace %2 only: %3 workloads that it means to keep away live in others</source>
        <translation>L’anti-affinité de %1 ne regarde que dans le namespace %2&#xa0;: %3 workloads qu’elle veut tenir à distance vivent dans d’autres</translation>
    </message>
    <message>
        <source>The anti-affinity of %1 means CI, but looks into namespace %2 only, where no CI workload lives</source>
        <translation>L’anti-affinité de %1 vise la CI, mais ne regarde que dans le namespace %2, où ne vit aucun workload de CI</translation>
    </message>
    <message>
        <source>%1 matches, but lives in another namespace</source>
        <translation>%1 correspond, mais vit dans un autre namespace</translation>
    </message>
    <message>
        <source>Look into all namespaces (namespaceSelector: {})</source>
        <translation>Regarder dans tous les namespaces (namespaceSelector: {})</translation>
    </message>
    <message>
        <source>Pod with Secrets is held to nodes by a label that a kubelet may set</source>
        <translation>Un pod avec des Secrets est retenu sur ses nœuds par un label qu’un kubelet peut poser</translation>
    </message>
    <message>
        <source>Only labels that a kubelet may set hold %1 to its nodes: whoever takes over a node of CI (&quot;%2&quot;) can put them on and draw this pod</source>
        <translation>Seuls des labels qu’un kubelet peut poser retiennent %1 sur ses nœuds&#xa0;: qui s’empare d’un nœud de CI («&#xa0;%2&#xa0;») peut les lui donner et attirer ce pod</translation>
    </message>
    <message>
        <source>The API server runs without NodeRestriction: whoever takes over a node of CI (&quot;%2&quot;) can change its labels and taints and draw %1</source>
        <translation>Le serveur d’API tourne sans NodeRestriction&#xa0;: qui s’empare d’un nœud de CI («&#xa0;%2&#xa0;») peut en changer labels et taints et attirer %1</translation>
    </message>
    <message>
        <source>With the pod comes this Secret</source>
        <translation>Avec le pod vient ce Secret</translation>
    </message>
    <message>
        <source>No taint of node group &quot;%1&quot; would keep the pod out</source>
        <translation>Aucun taint du groupe de nœuds «&#xa0;%1&#xa0;» n’écarterait le pod</translation>
    </message>
    <message>
        <source>Its flags do not switch NodeRestriction on</source>
        <translation>Ses options n’activent pas NodeRestriction</translation>
    </message>
    <message>
        <source>Pod tolerates every taint</source>
        <translation>Le pod tolère tous les taints</translation>
    </message>
    <message>
        <source>CI workload %1 tolerates every taint: no node group can keep it out, the control plane included</source>
        <translation>Le workload de CI %1 tolère tous les taints&#xa0;: aucun groupe de nœuds ne peut l’écarter, pas même le plan de contrôle</translation>
    </message>
    <message>
        <source>%1 tolerates every taint: it may land on nodes that are set apart from it, such as CI&apos;s</source>
        <translation>%1 tolère tous les taints&#xa0;: il peut être placé sur des nœuds dont il devrait être écarté, comme ceux de la CI</translation>
    </message>
    <message>
        <source>CI workload %1 tolerates every %2 taint, whatever its key</source>
        <translation>Le workload de CI %1 tolère tous les taints %2, quelle que soit leur clé</translation>
    </message>
    <message>
        <source>%1 tolerates every %2 taint, whatever its key</source>
        <translation>%1 tolère tous les taints %2, quelle que soit leur clé</translation>
    </message>
    <message>
        <source>It opens node group &quot;%1&quot; to this pod, taint and all</source>
        <translation>Elle ouvre à ce pod le groupe de nœuds «&#xa0;%1&#xa0;», malgré son taint</translation>
    </message>
    <message>
        <source>Tolerate only %1</source>
        <translation>Ne tolérer que %1</translation>
    </message>
    <message>
        <source>Pod names its node and passes by the scheduler</source>
        <translation>Le pod désigne son nœud et contourne le scheduler</translation>
    </message>
    <message>
        <source>CI workload %1 names its node %2: the scheduler is not asked, and NoSchedule taints do not count</source>
        <translation>Le workload de CI %1 désigne son nœud %2&#xa0;: le scheduler n’est pas consulté, et les taints NoSchedule ne comptent pas</translation>
    </message>
    <message>
        <source>%1 names its node %2: the scheduler is not asked, and NoSchedule taints do not count</source>
        <translation>%1 désigne son nœud %2&#xa0;: le scheduler n’est pas consulté, et les taints NoSchedule ne comptent pas</translation>
    </message>
    <message>
        <source>It carries this Secret with it</source>
        <translation>Il emporte ce Secret avec lui</translation>
    </message>
    <message>
        <source>Of node group &quot;%1&quot;</source>
        <translation>Du groupe de nœuds «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Select the node by its label kubernetes.io/hostname instead</source>
        <translation>Sélectionner plutôt le nœud par son label kubernetes.io/hostname</translation>
    </message>
    <message>
        <source>Namespace annotation places pods only through a plug-in that is off by default</source>
        <translation>L’annotation du namespace ne place les pods que par un plugin désactivé par défaut</translation>
    </message>
    <message>
        <source>Namespace %1 means to hold its pods to nodes, but only the plug-in PodNodeSelector, off by default, reads this: %2 workloads go where they like</source>
        <translation>Le namespace %1 veut retenir ses pods sur des nœuds, mais seul le plugin PodNodeSelector, désactivé par défaut, lit ceci&#xa0;: %2 workloads vont où ils veulent</translation>
    </message>
    <message>
        <source>Only the plug-in PodTolerationRestriction, off by default, reads this: it does not place the %2 workloads of namespace %1</source>
        <translation>Seul le plugin PodTolerationRestriction, désactivé par défaut, lit ceci&#xa0;: cela ne place pas les %2 workloads du namespace %1</translation>
    </message>
    <message>
        <source>The selector is no list of label=value: write a node affinity by hand</source>
        <translation>Le sélecteur n’est pas une liste de label=valeur&#xa0;: écrivez une affinité de nœuds à la main</translation>
    </message>
    <message>
        <source>%1 asks for no nodes itself</source>
        <translation>%1 ne demande lui-même aucun nœud</translation>
    </message>
    <message>
        <source>Write the selector into the pods of this namespace</source>
        <translation>Écrire le sélecteur dans les pods de ce namespace</translation>
    </message>
    <message>
        <source>DaemonSet brings Secrets or far-reaching rights onto nodes of CI</source>
        <translation>Un DaemonSet apporte des Secrets ou des droits étendus sur des nœuds de CI</translation>
    </message>
    <message>
        <source>%1 runs on CI&apos;s node group &quot;%2&quot; and brings a Secret there: whoever takes over such a node can read it</source>
        <translation>%1 s’exécute sur le groupe de nœuds de CI «&#xa0;%2&#xa0;» et y apporte un Secret&#xa0;: qui s’empare d’un tel nœud peut le lire</translation>
    </message>
    <message>
        <source>The pod has a node affinity: add the condition to each of its terms by hand</source>
        <translation>Le pod a une affinité de nœuds&#xa0;: ajoutez la condition à chacun de ses termes à la main</translation>
    </message>
    <message>
        <source>The right is given here</source>
        <translation>Le droit est accordé ici</translation>
    </message>
    <message>
        <source>It brings this Secret as well</source>
        <translation>Il apporte aussi ce Secret</translation>
    </message>
    <message>
        <source>It runs on every node of &quot;%1&quot;, beside CI</source>
        <translation>Il s’exécute sur chaque nœud de «&#xa0;%1&#xa0;», à côté de la CI</translation>
    </message>
    <message>
        <source>Keep it off nodes with %1=%2</source>
        <translation>L’écarter des nœuds ayant %1=%2</translation>
    </message>
    <message>
        <source>Karpenter pool of CI takes any pod</source>
        <translation>Un pool Karpenter de CI accepte n’importe quel pod</translation>
    </message>
    <message>
        <source>Karpenter pool &quot;%1&quot; is meant for CI and has no taint: any pod that fits nowhere else gets a node of it</source>
        <translation>Le pool Karpenter «&#xa0;%1&#xa0;» est destiné à la CI et n’a pas de taint&#xa0;: tout pod qui ne trouve pas de place ailleurs en obtient un nœud</translation>
    </message>
    <message>
        <source>Karpenter pool &quot;%1&quot; leaves the value of %2 to the pod: whoever selects a value gets a node that wears it</source>
        <translation>Le pool Karpenter «&#xa0;%1&#xa0;» laisse au pod la valeur de %2&#xa0;: qui sélectionne une valeur obtient un nœud qui la porte</translation>
    </message>
    <message>
        <source>Selector, toleration or taint does not mean anything to the scheduler</source>
        <translation>Un sélecteur, une toleration ou un taint ne signifie rien pour le scheduler</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of %2: the API server refuses it</source>
        <translation>«&#xa0;%1&#xa0;» ne figure pas parmi %2&#xa0;: le serveur d’API le refuse</translation>
    </message>
    <message>
        <source>The condition on %1 has no operator: the API server refuses it</source>
        <translation>La condition sur %1 n’a pas d’opérateur&#xa0;: le serveur d’API la refuse</translation>
    </message>
    <message>
        <source>%1 compares whole numbers: %2 needs exactly one, or it matches no node</source>
        <translation>%1 compare des nombres entiers&#xa0;: %2 en demande exactement un, sinon aucun nœud ne correspond</translation>
    </message>
    <message>
        <source>%1 needs values to compare %2 with: the API server refuses it</source>
        <translation>%1 demande des valeurs auxquelles comparer %2&#xa0;: le serveur d’API le refuse</translation>
    </message>
    <message>
        <source>%1 of %2 takes no values: the API server refuses it</source>
        <translation>%1 sur %2 ne prend pas de valeurs&#xa0;: le serveur d’API le refuse</translation>
    </message>
    <message>
        <source>A required node affinity without terms matches no node: the API server refuses it</source>
        <translation>Une affinité de nœuds obligatoire sans termes ne correspond à aucun nœud&#xa0;: le serveur d’API la refuse</translation>
    </message>
    <message>
        <source>A term without conditions matches no node</source>
        <translation>Un terme sans conditions ne correspond à aucun nœud</translation>
    </message>
    <message>
        <source>A weight is a whole number from 1 to 100: the API server refuses it</source>
        <translation>Un poids est un nombre entier de 1 à 100&#xa0;: le serveur d’API le refuse</translation>
    </message>
    <message>
        <source>%1 needs the feature gate TaintTolerationComparisonOperators, off by default: without it the API server refuses it</source>
        <translation>%1 demande la feature gate TaintTolerationComparisonOperators, désactivée par défaut&#xa0;: sans elle, le serveur d’API le refuse</translation>
    </message>
    <message>
        <source>A toleration without a key must have operator Exists: the API server refuses it</source>
        <translation>Une toleration sans clé doit avoir l’opérateur Exists&#xa0;: le serveur d’API la refuse</translation>
    </message>
    <message>
        <source>Exists takes no value: the API server refuses the toleration of %1</source>
        <translation>Exists ne prend pas de valeur&#xa0;: le serveur d’API refuse la toleration de %1</translation>
    </message>
    <message>
        <source>Remove the value</source>
        <translation>Retirer la valeur</translation>
    </message>
    <message>
        <source>tolerationSeconds goes with effect NoExecute only: the API server refuses it</source>
        <translation>tolerationSeconds ne va qu’avec l’effet NoExecute&#xa0;: le serveur d’API le refuse</translation>
    </message>
    <message>
        <source>Taint %1 has no effect, so it keeps nothing out: the API server refuses it</source>
        <translation>Le taint %1 n’a pas d’effet et n’écarte donc rien&#xa0;: le serveur d’API le refuse</translation>
    </message>
    <message>
        <source>Set effect: %1</source>
        <translation>Définir effect: %1</translation>
    </message>
    <message>
        <source>Taint &quot;%1&quot; has no effect that Kubernetes knows, so it keeps nothing out</source>
        <translation>Le taint «&#xa0;%1&#xa0;» n’a pas d’effet connu de Kubernetes et n’écarte donc rien</translation>
    </message>
    <message>
        <source>This contradicts nodeSelector %1=%2: no node satisfies both, and the pod never starts</source>
        <translation>Ceci contredit nodeSelector %1=%2&#xa0;: aucun nœud ne satisfait les deux, et le pod ne démarre jamais</translation>
    </message>
    <message>
        <source>The selector is here</source>
        <translation>Le sélecteur est ici</translation>
    </message>
    <message>
        <source>Two Nodes are named %1: only one of them can exist, and its labels and taints count</source>
        <translation>Deux Nodes s’appellent %1&#xa0;: un seul peut exister, et ce sont ses labels et taints qui comptent</translation>
    </message>
    <message>
        <source>The other one is here</source>
        <translation>L’autre est ici</translation>
    </message>
    <message>
        <source>In this workspace it is this runner</source>
        <translation>Dans cet espace de travail, c’est ce runner</translation>
    </message>
    <message>
        <source>Runner &quot;%1&quot; is in this group</source>
        <translation>Le runner «&#xa0;%1&#xa0;» est dans ce groupe</translation>
    </message>
    <message>
        <source>Runner serves every project of the instance</source>
        <translation>Le runner sert tous les projets de l’instance</translation>
    </message>
    <message>
        <source>Runner &quot;%1&quot; serves every project of the instance: whoever may push to one of them runs code on its nodes</source>
        <translation>Le runner «&#xa0;%1&#xa0;» sert tous les projets de l’instance&#xa0;: qui peut pousser vers l’un d’eux exécute du code sur ses nœuds</translation>
    </message>
    <message>
        <source>Runner takes jobs without tags</source>
        <translation>Le runner prend des jobs sans tags</translation>
    </message>
    <message>
        <source>Runner &quot;%1&quot; takes jobs without tags: a job lands on it without anybody choosing it</source>
        <translation>Le runner «&#xa0;%1&#xa0;» prend des jobs sans tags&#xa0;: un job y arrive sans que personne l’ait choisi</translation>
    </message>
    <message>
        <source>Project runner can be lent to other projects</source>
        <translation>Un runner de projet peut être prêté à d’autres projets</translation>
    </message>
    <message>
        <source>Runner &quot;%1&quot; is not locked: a maintainer of its project may enable it for others</source>
        <translation>Le runner «&#xa0;%1&#xa0;» n’est pas verrouillé&#xa0;: un mainteneur de son projet peut l’activer pour d’autres</translation>
    </message>
    <message>
        <source>Runner takes jobs of unprotected branches</source>
        <translation>Le runner prend des jobs de branches non protégées</translation>
    </message>
    <message>
        <source>Runner &quot;%1&quot; takes jobs of unprotected branches: a merge request from anybody with push rights runs there</source>
        <translation>Le runner «&#xa0;%1&#xa0;» prend des jobs de branches non protégées&#xa0;: une merge request de quiconque a le droit de pousser s’y exécute</translation>
    </message>
    <message>
        <source>Runner group allows public repositories</source>
        <translation>Le groupe de runners admet des dépôts publics</translation>
    </message>
    <message>
        <source>Runner group &quot;%1&quot; serves public repositories: a pull request from a fork can run code on its nodes</source>
        <translation>Le groupe de runners «&#xa0;%1&#xa0;» sert des dépôts publics&#xa0;: une pull request depuis un fork peut exécuter du code sur ses nœuds</translation>
    </message>
    <message>
        <source>Runner group is open to all repositories</source>
        <translation>Le groupe de runners est ouvert à tous les dépôts</translation>
    </message>
    <message>
        <source>Runner group &quot;%1&quot; is open to all repositories of the organization</source>
        <translation>Le groupe de runners «&#xa0;%1&#xa0;» est ouvert à tous les dépôts de l’organisation</translation>
    </message>
    <message>
        <source>Runners can still register by registration token</source>
        <translation>Des runners peuvent encore s’enregistrer par jeton d’enregistrement</translation>
    </message>
    <message>
        <source>Registration tokens are in use: whoever holds one adds a runner of their own and receives jobs with their secrets</source>
        <translation>Des jetons d’enregistrement sont en usage&#xa0;: qui en possède un ajoute son propre runner et reçoit des jobs avec leurs secrets</translation>
    </message>
    <message>
        <source>A registration token exists: whoever holds it adds a runner of their own and receives jobs with their secrets</source>
        <translation>Un jeton d’enregistrement existe&#xa0;: qui le possède ajoute son propre runner et reçoit des jobs avec leurs secrets</translation>
    </message>
    <message>
        <source>Runner is registered and gone</source>
        <translation>Runner enregistré mais disparu</translation>
    </message>
    <message>
        <source>Runner &quot;%1&quot; is registered, and nothing answers for it: whoever finds its token answers in its place</source>
        <translation>Le runner «&#xa0;%1&#xa0;» est enregistré, et plus rien n’y répond&#xa0;: qui trouve son jeton répond à sa place</translation>
    </message>
    <message>
        <source>Pipeline asks for a Docker daemon</source>
        <translation>Le pipeline demande un démon Docker</translation>
    </message>
    <message>
        <source>Job &quot;%1&quot; brings a Docker daemon: it only runs where runners are privileged</source>
        <translation>Le job «&#xa0;%1&#xa0;» apporte un démon Docker&#xa0;: il ne s’exécute que là où les runners sont privilégiés</translation>
    </message>
    <message>
        <source>Pipeline asks for a privileged container</source>
        <translation>Le pipeline demande un conteneur privilégié</translation>
    </message>
    <message>
        <source>Job &quot;%1&quot; asks for a privileged container: with it the node of the runner is one step away</source>
        <translation>Le job «&#xa0;%1&#xa0;» demande un conteneur privilégié&#xa0;: avec lui, le nœud du runner n’est qu’à un pas</translation>
    </message>
    <message>
        <source>Job &quot;%1&quot; mounts the Docker socket of its runner: it may start any container there</source>
        <translation>Le job «&#xa0;%1&#xa0;» monte la socket Docker de son runner&#xa0;: il peut y démarrer n’importe quel conteneur</translation>
    </message>
    <message>
        <source>Pipeline runs an image by a moving tag</source>
        <translation>Le pipeline exécute une image par un tag mobile</translation>
    </message>
    <message>
        <source>Job &quot;%1&quot; runs %2: whatever that is when the job starts</source>
        <translation>Le job «&#xa0;%1&#xa0;» exécute %2&#xa0;: son contenu dépend du moment où le job démarre</translation>
    </message>
    <message>
        <source>Pipeline chooses a runner from which the node is one step away</source>
        <translation>Le pipeline choisit un runner d’où le nœud n’est qu’à un pas</translation>
    </message>
    <message>
        <source>Job &quot;%1&quot; chooses runner &quot;%2&quot;, and from its pods the node is one step away</source>
        <translation>Le job «&#xa0;%1&#xa0;» choisit le runner «&#xa0;%2&#xa0;», et de ses pods le nœud n’est qu’à un pas</translation>
    </message>
    <message>
        <source>The runner is defined here</source>
        <translation>Le runner est défini ici</translation>
    </message>
    <message>
        <source>CI may do everything in the cluster</source>
        <translation>La CI peut tout faire dans le cluster</translation>
    </message>
    <message>
        <source>The account is chosen here</source>
        <translation>Le compte est choisi ici</translation>
    </message>
    <message>
        <source>Jobs may run pods as a stronger account</source>
        <translation>Des jobs peuvent exécuter des pods sous un compte plus puissant</translation>
    </message>
    <message>
        <source>What the other account may do stands here</source>
        <translation>Ce que l’autre compte peut faire est écrit ici</translation>
    </message>
    <message>
        <source>Account of CI has rights among applications</source>
        <translation>Un compte de la CI a des droits parmi les applications</translation>
    </message>
    <message>
        <source>%1 runs there</source>
        <translation>%1 s’y exécute</translation>
    </message>
    <message>
        <source>CI jobs have a role at the cloud provider</source>
        <translation>Des jobs de CI ont un rôle chez le fournisseur cloud</translation>
    </message>
    <message>
        <source>Take the cloud role from the account</source>
        <translation>Retirer au compte le rôle cloud</translation>
    </message>
    <message>
        <source>Namespace of CI jobs takes every pod</source>
        <translation>Le namespace des jobs de CI accepte tous les pods</translation>
    </message>
    <message>
        <source>Jobs of &quot;%1&quot; run in namespace %2, which takes privileged pods too: whoever can make a pod there is one step from the node</source>
        <translation>Les jobs de «&#xa0;%1&#xa0;» s’exécutent dans le namespace %2, qui accepte aussi des pods privilégiés&#xa0;: pour qui peut y créer un pod, le nœud n’est qu’à un pas</translation>
    </message>
    <message>
        <source>Enforce Pod Security level baseline</source>
        <translation>Imposer le niveau baseline de Pod Security</translation>
    </message>
    <message>
        <source>CI shares a volume with others</source>
        <translation>La CI partage un volume avec d’autres</translation>
    </message>
    <message>
        <source>CI workload %1 and %2 share volume claim &quot;%3&quot;: what a job writes there the other reads</source>
        <translation>Le workload de CI %1 et %2 partagent le PersistentVolumeClaim «&#xa0;%3&#xa0;»&#xa0;: ce qu’un job y écrit, l’autre le lit</translation>
    </message>
    <message>
        <source>The other mounts it here</source>
        <translation>L’autre le monte ici</translation>
    </message>
    <message>
        <source>No configuration is written here: the defaults hold. Write one first</source>
        <translation>Aucune configuration n’est écrite ici&#xa0;: les valeurs par défaut s’appliquent. Écrivez-en d’abord une</translation>
    </message>
    <message>
        <source>Taint &quot;%1&quot; is written as text, but here a taint has key, value and effect: it keeps nothing out</source>
        <translation>Le taint «&#xa0;%1&#xa0;» est écrit comme texte, mais ici un taint a une clé, une valeur et un effet&#xa0;: il n’écarte rien</translation>
    </message>
    <message>
        <source>Write key, value and effect</source>
        <translation>Écrire clé, valeur et effet</translation>
    </message>
    <message>
        <source>Taints are a list here; what stands here instead is not read and keeps nothing out</source>
        <translation>Les taints sont ici une liste&#xa0;; ce qui s’y trouve à la place n’est pas lu et n’écarte rien</translation>
    </message>
    <message>
        <source>Taints are texts here, like key=value:Effect; this one is not read</source>
        <translation>Les taints sont ici des textes, comme clé=valeur:Effet&#xa0;; celui-ci n’est pas lu</translation>
    </message>
    <message>
        <source>GitLab jobs run privileged</source>
        <translation>Les jobs GitLab sont privilégiés</translation>
    </message>
    <message>
        <source>Jobs of GitLab runner &quot;%1&quot; run privileged</source>
        <translation>Les jobs du runner GitLab «&#xa0;%1&#xa0;» sont privilégiés</translation>
    </message>
    <message>
        <source>Set privileged = false</source>
        <translation>Définir privileged = false</translation>
    </message>
    <message>
        <source>GitLab jobs may gain privileges</source>
        <translation>Les jobs GitLab peuvent acquérir des privilèges</translation>
    </message>
    <message>
        <source>Jobs of GitLab runner &quot;%1&quot; may gain more privileges than they start with</source>
        <translation>Les jobs du runner GitLab «&#xa0;%1&#xa0;» peuvent acquérir plus de privilèges qu’au démarrage</translation>
    </message>
    <message>
        <source>Set allow_privilege_escalation = false</source>
        <translation>Définir allow_privilege_escalation = false</translation>
    </message>
    <message>
        <source>A container that runs privileged would inherit it, which Kubernetes refuses: end that first</source>
        <translation>Un conteneur privilégié en hériterait, ce que Kubernetes refuse&#xa0;: commencez par y mettre fin</translation>
    </message>
    <message>
        <source>GitLab jobs reach the container socket of their node</source>
        <translation>Les jobs GitLab atteignent la socket des conteneurs de leur nœud</translation>
    </message>
    <message>
        <source>Jobs of GitLab runner &quot;%1&quot; reach the container socket of their node below %2</source>
        <translation>Les jobs du runner GitLab «&#xa0;%1&#xa0;» atteignent la socket des conteneurs de leur nœud sous %2</translation>
    </message>
    <message>
        <source>Remove the volume</source>
        <translation>Retirer le volume</translation>
    </message>
    <message>
        <source>GitLab jobs see files of their node</source>
        <translation>Les jobs GitLab voient des fichiers de leur nœud</translation>
    </message>
    <message>
        <source>Jobs of GitLab runner &quot;%1&quot; see %2 of their node</source>
        <translation>Les jobs du runner GitLab «&#xa0;%1&#xa0;» voient %2 de leur nœud</translation>
    </message>
    <message>
        <source>GitLab Runner chart gives its manager every right</source>
        <translation>Le chart GitLab Runner donne tous les droits à son gestionnaire</translation>
    </message>
    <message>
        <source>This rule names no %1: the chart makes it all of them</source>
        <translation>Cette règle n’indique pas %1&#xa0;: le chart les accorde en totalité</translation>
    </message>
    <message>
        <source>rbac.create without rbac.rules: the chart lets the manager do everything with every core object</source>
        <translation>rbac.create sans rbac.rules&#xa0;: le chart laisse le gestionnaire tout faire avec tous les objets core</translation>
    </message>
    <message>
        <source>Write the rules the runner needs</source>
        <translation>Écrire les règles dont le runner a besoin</translation>
    </message>
    <message>
        <source>GitLab Runner manager has its rights in every namespace</source>
        <translation>Le gestionnaire de GitLab Runner a ses droits dans tous les namespaces</translation>
    </message>
    <message>
        <source>The chart gives the manager every right on every core object of the cluster</source>
        <translation>Le chart donne au gestionnaire tous les droits sur tous les objets core du cluster</translation>
    </message>
    <message>
        <source>The chart gives the manager its rights in every namespace</source>
        <translation>Le chart donne au gestionnaire ses droits dans tous les namespaces</translation>
    </message>
    <message>
        <source>Set clusterWideAccess: false</source>
        <translation>Définir clusterWideAccess: false</translation>
    </message>
    <message>
        <source>GitLab runners register with a registration token</source>
        <translation>Des runners GitLab s’enregistrent avec un jeton d’enregistrement</translation>
    </message>
    <message>
        <source>A registration token: whoever has it registers runners that get other projects&apos; jobs</source>
        <translation>Un jeton d’enregistrement&#xa0;: qui l’a enregistre des runners qui reçoivent les jobs d’autres projets</translation>
    </message>
    <message>
        <source>Remove the registration token</source>
        <translation>Retirer le jeton d’enregistrement</translation>
    </message>
    <message>
        <source>Empty the registration token</source>
        <translation>Vider le jeton d’enregistrement</translation>
    </message>
    <message>
        <source>GitLab jobs choose more than was meant</source>
        <translation>Les jobs GitLab choisissent plus que prévu</translation>
    </message>
    <message>
        <source>%1 of GitLab runner &quot;%2&quot; is not anchored: it admits whatever contains a match</source>
        <translation>%1 du runner GitLab «&#xa0;%2&#xa0;» n’est pas ancré&#xa0;: toute valeur contenant une correspondance est admise</translation>
    </message>
    <message>
        <source>%1 of GitLab runner &quot;%2&quot; also admits &quot;%3&quot;</source>
        <translation>%1 du runner GitLab «&#xa0;%2&#xa0;» admet aussi «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>Remove %1: jobs choose nothing</source>
        <translation>Retirer %1&#xa0;: les jobs ne choisissent rien</translation>
    </message>
    <message>
        <source>Set %1 to &quot;%2&quot;</source>
        <translation>Définir %1 à «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>GitLab jobs may tolerate every taint</source>
        <translation>Les jobs GitLab peuvent tolérer tous les taints</translation>
    </message>
    <message>
        <source>Jobs of GitLab runner &quot;%1&quot; may tolerate every taint, so land on any node</source>
        <translation>Les jobs du runner GitLab «&#xa0;%1&#xa0;» peuvent tolérer tous les taints, donc être placés sur n’importe quel nœud</translation>
    </message>
    <message>
        <source>Remove node_tolerations_overwrite_allowed</source>
        <translation>Retirer node_tolerations_overwrite_allowed</translation>
    </message>
    <message>
        <source>GitLab jobs choose nodes of applications</source>
        <translation>Les jobs GitLab choisissent des nœuds d’applications</translation>
    </message>
    <message>
        <source>Jobs of GitLab runner &quot;%1&quot; choose their nodes freely</source>
        <translation>Les jobs du runner GitLab «&#xa0;%1&#xa0;» choisissent librement leurs nœuds</translation>
    </message>
    <message>
        <source>Jobs of GitLab runner &quot;%1&quot; may choose nodes with %2</source>
        <translation>Les jobs du runner GitLab «&#xa0;%1&#xa0;» peuvent choisir des nœuds avec %2</translation>
    </message>
    <message>
        <source>Remove node_selector_overwrite_allowed</source>
        <translation>Retirer node_selector_overwrite_allowed</translation>
    </message>
    <message>
        <source>GitLab jobs choose the token their pod is made with</source>
        <translation>Les jobs GitLab choisissent le jeton avec lequel leur pod est créé</translation>
    </message>
    <message>
        <source>A job of GitLab runner &quot;%1&quot; may have its pod made with any token</source>
        <translation>Un job du runner GitLab «&#xa0;%1&#xa0;» peut faire créer son pod avec n’importe quel jeton</translation>
    </message>
    <message>
        <source>Set bearer_token_overwrite_allowed = false</source>
        <translation>Définir bearer_token_overwrite_allowed = false</translation>
    </message>
    <message>
        <source>GitLab jobs run as their manager</source>
        <translation>Les jobs GitLab s’exécutent sous le compte de leur gestionnaire</translation>
    </message>
    <message>
        <source>Jobs of GitLab runner &quot;%1&quot; run as service account &quot;%2&quot;, the manager&apos;s</source>
        <translation>Les jobs du runner GitLab «&#xa0;%1&#xa0;» s’exécutent sous le compte de service «&#xa0;%2&#xa0;», celui du gestionnaire</translation>
    </message>
    <message>
        <source>The manager runs as it by this</source>
        <translation>Le gestionnaire s’exécute sous ce compte à cause de ceci</translation>
    </message>
    <message>
        <source>GitLab jobs get a token of the cluster</source>
        <translation>Les jobs GitLab reçoivent un jeton du cluster</translation>
    </message>
    <message>
        <source>Jobs of GitLab runner &quot;%1&quot; get the token of their service account</source>
        <translation>Les jobs du runner GitLab «&#xa0;%1&#xa0;» reçoivent le jeton de leur compte de service</translation>
    </message>
    <message>
        <source>Set automount_service_account_token = false</source>
        <translation>Définir automount_service_account_token = false</translation>
    </message>
    <message>
        <source>GitLab jobs run beside their manager or an application</source>
        <translation>Les jobs GitLab s’exécutent à côté de leur gestionnaire ou d’une application</translation>
    </message>
    <message>
        <source>Jobs of GitLab runner &quot;%1&quot; run in the namespace of their manager</source>
        <translation>Les jobs du runner GitLab «&#xa0;%1&#xa0;» s’exécutent dans le namespace de leur gestionnaire</translation>
    </message>
    <message>
        <source>Jobs of GitLab runner &quot;%1&quot; run in namespace &quot;%2&quot;, where %3 &quot;%4&quot; is</source>
        <translation>Les jobs du runner GitLab «&#xa0;%1&#xa0;» s’exécutent dans le namespace «&#xa0;%2&#xa0;», où se trouve %3 «&#xa0;%4&#xa0;»</translation>
    </message>
    <message>
        <source>It shares the namespace</source>
        <translation>Il partage le namespace</translation>
    </message>
    <message>
        <source>GitLab jobs bring any image</source>
        <translation>Les jobs GitLab apportent n’importe quelle image</translation>
    </message>
    <message>
        <source>Jobs of GitLab runner &quot;%1&quot; and their services may run any image</source>
        <translation>Les jobs du runner GitLab «&#xa0;%1&#xa0;» et leurs services peuvent exécuter n’importe quelle image</translation>
    </message>
    <message>
        <source>Jobs of GitLab runner &quot;%1&quot; may run any image</source>
        <translation>Les jobs du runner GitLab «&#xa0;%1&#xa0;» peuvent exécuter n’importe quelle image</translation>
    </message>
    <message>
        <source>Services of jobs of GitLab runner &quot;%1&quot; may run any image</source>
        <translation>Les services des jobs du runner GitLab «&#xa0;%1&#xa0;» peuvent exécuter n’importe quelle image</translation>
    </message>
    <message>
        <source>Allow images of one registry only</source>
        <translation>N’admettre que les images d’un seul registre</translation>
    </message>
    <message>
        <source>GitLab Runner does not know this setting</source>
        <translation>GitLab Runner ne connaît pas ce paramètre</translation>
    </message>
    <message>
        <source>GitLab Runner has no setting &quot;%1&quot; here: it is without effect</source>
        <translation>GitLab Runner n’a pas de paramètre «&#xa0;%1&#xa0;» ici&#xa0;: il est sans effet</translation>
    </message>
    <message>
        <source>GitLab Runner has no setting &quot;%1&quot; here: it is without effect; is &quot;%2&quot; meant?</source>
        <translation>GitLab Runner n’a pas de paramètre «&#xa0;%1&#xa0;» ici&#xa0;: il est sans effet&#xa0;; s’agit-il de «&#xa0;%2&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Rename it to %1</source>
        <translation>Le renommer en %1</translation>
    </message>
    <message>
        <source>GitLab jobs run private images that others pulled</source>
        <translation>Les jobs GitLab exécutent des images privées que d’autres ont téléchargées</translation>
    </message>
    <message>
        <source>Jobs of GitLab runner &quot;%1&quot; run images that other projects&apos; jobs pulled, without access to them</source>
        <translation>Les jobs du runner GitLab «&#xa0;%1&#xa0;» exécutent des images téléchargées par des jobs d’autres projets, sans y avoir accès</translation>
    </message>
    <message>
        <source>Pull always</source>
        <translation>Toujours télécharger</translation>
    </message>
    <message>
        <source>GitLab jobs run inside their manager</source>
        <translation>Les jobs GitLab s’exécutent à l’intérieur de leur gestionnaire</translation>
    </message>
    <message>
        <source>Jobs of GitLab runner &quot;%1&quot; run in the manager&apos;s own pod, with its tokens</source>
        <translation>Les jobs du runner GitLab «&#xa0;%1&#xa0;» s’exécutent dans le pod du gestionnaire lui-même, avec ses jetons</translation>
    </message>
    <message>
        <source>Jobs of GitLab runner &quot;%1&quot; run on a Docker daemon that the manager reaches</source>
        <translation>Les jobs du runner GitLab «&#xa0;%1&#xa0;» s’exécutent sur un démon Docker que le gestionnaire atteint</translation>
    </message>
    <message>
        <source>Run each job in a pod of its own</source>
        <translation>Exécuter chaque job dans son propre pod</translation>
    </message>
    <message>
        <source>Credential of a GitLab runner stands in plain text</source>
        <translation>Les identifiants d’un runner GitLab figurent en clair</translation>
    </message>
    <message>
        <source>The runner&apos;s token stands here in plain text</source>
        <translation>Le jeton du runner figure ici en clair</translation>
    </message>
    <message>
        <source>Take the token from a Secret</source>
        <translation>Prendre le jeton dans un Secret</translation>
    </message>
    <message>
        <source>%1 stands here in plain text</source>
        <translation>%1 figure ici en clair</translation>
    </message>
    <message>
        <source>GitLab jobs may use a whole node</source>
        <translation>Les jobs GitLab peuvent occuper un nœud entier</translation>
    </message>
    <message>
        <source>Jobs of GitLab runner &quot;%1&quot; have no %2</source>
        <translation>Les jobs du runner GitLab «&#xa0;%1&#xa0;» n’ont pas de %2</translation>
    </message>
    <message>
        <source>Limit jobs</source>
        <translation>Limiter les jobs</translation>
    </message>
    <message>
        <source>Text inside a string cannot be read</source>
        <translation>Texte illisible à l’intérieur d’une chaîne</translation>
    </message>
    <message>
        <source>GitLab jobs may run as a powerful service account</source>
        <translation>Les jobs GitLab peuvent s’exécuter sous un compte de service puissant</translation>
    </message>
    <message>
        <source>A job of GitLab runner &quot;%1&quot; may run as service account &quot;%2&quot;, which may %3 %4</source>
        <translation>Un job du runner GitLab «&#xa0;%1&#xa0;» peut s’exécuter sous le compte de service «&#xa0;%2&#xa0;», qui a le droit «&#xa0;%3 %4&#xa0;»</translation>
    </message>
    <message>
        <source>This binding gives it the right</source>
        <translation>Ce binding lui donne le droit</translation>
    </message>
    <message>
        <source>Jenkins runs builds on its controller</source>
        <translation>Jenkins exécute des builds sur son contrôleur</translation>
    </message>
    <message>
        <source>Builds run on the controller of Jenkins &quot;%1&quot;, %2 at a time: with its account, its files and all credentials it keeps</source>
        <translation>Des builds s’exécutent sur le contrôleur de Jenkins «&#xa0;%1&#xa0;», %2 à la fois&#xa0;: avec son compte, ses fichiers et tous les identifiants qu’il conserve</translation>
    </message>
    <message>
        <source>Let the controller run no builds</source>
        <translation>Ne laisser le contrôleur exécuter aucun build</translation>
    </message>
    <message>
        <source>Agents of Jenkins run in the namespace of its controller</source>
        <translation>Les agents de Jenkins s’exécutent dans le namespace de son contrôleur</translation>
    </message>
    <message>
        <source>Agents of Jenkins &quot;%1&quot; run in the namespace of their controller: a pod of a build may name its account and mount its volume and Secrets</source>
        <translation>Les agents de Jenkins «&#xa0;%1&#xa0;» s’exécutent dans le namespace de leur contrôleur&#xa0;: un pod de build peut nommer son compte et monter son volume et ses Secrets</translation>
    </message>
    <message>
        <source>Run agents in a namespace of their own</source>
        <translation>Exécuter les agents dans un namespace réservé</translation>
    </message>
    <message>
        <source>Agent of Jenkins has its node</source>
        <translation>Un agent de Jenkins a la main sur son nœud</translation>
    </message>
    <message>
        <source>An agent of Jenkins &quot;%1&quot; runs privileged: every build is root on the node</source>
        <translation>Un agent de Jenkins «&#xa0;%1&#xa0;» est privilégié&#xa0;: chaque build est root sur le nœud</translation>
    </message>
    <message>
        <source>Run the agent without privileges</source>
        <translation>Exécuter l’agent sans privilèges</translation>
    </message>
    <message>
        <source>An agent of Jenkins &quot;%1&quot; shares a namespace of its node: %2</source>
        <translation>Un agent de Jenkins «&#xa0;%1&#xa0;» partage un namespace de son nœud&#xa0;: %2</translation>
    </message>
    <message>
        <source>Give the agent a namespace of its own</source>
        <translation>Donner à l’agent son propre namespace</translation>
    </message>
    <message>
        <source>An agent of Jenkins &quot;%1&quot; mounts %2 of its node</source>
        <translation>Un agent de Jenkins «&#xa0;%1&#xa0;» monte %2 de son nœud</translation>
    </message>
    <message>
        <source>Everybody may use Jenkins</source>
        <translation>Tout le monde peut utiliser Jenkins</translation>
    </message>
    <message>
        <source>Jenkins &quot;%1&quot; asks nobody who they are: everybody who reaches it administers it</source>
        <translation>Jenkins «&#xa0;%1&#xa0;» ne demande à personne son identité&#xa0;: quiconque l’atteint l’administre</translation>
    </message>
    <message>
        <source>Everybody who reaches Jenkins &quot;%1&quot; reads its jobs and their logs</source>
        <translation>Quiconque atteint Jenkins «&#xa0;%1&#xa0;» lit ses jobs et leurs journaux</translation>
    </message>
    <message>
        <source>Let nobody read without logging in</source>
        <translation>Ne laisser personne lire sans se connecter</translation>
    </message>
    <message>
        <source>Everybody who reaches Jenkins &quot;%1&quot; may make an account there</source>
        <translation>Quiconque atteint Jenkins «&#xa0;%1&#xa0;» peut y créer un compte</translation>
    </message>
    <message>
        <source>Let nobody make an account</source>
        <translation>Ne laisser personne créer de compte</translation>
    </message>
    <message>
        <source>Tekton run uses the default service account</source>
        <translation>Une exécution Tekton utilise le compte de service par défaut</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; runs as account &quot;default&quot; of its namespace, which has rights: so does every other pod there that names no account</source>
        <translation>%1 «&#xa0;%2&#xa0;» s’exécute sous le compte «&#xa0;default&#xa0;» de son namespace, qui a des droits&#xa0;: il en va de même de tout autre pod de ce namespace qui n’indique pas de compte</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; runs as account &quot;default&quot; of its namespace, and gets every right that anybody ever gives it</source>
        <translation>%1 «&#xa0;%2&#xa0;» s’exécute sous le compte «&#xa0;default&#xa0;» de son namespace, et obtient tout droit que quiconque lui donne</translation>
    </message>
    <message>
        <source>Name a service account</source>
        <translation>Indiquer un compte de service</translation>
    </message>
    <message>
        <source>The shared volume is claimed here</source>
        <translation>Le volume partagé est demandé ici</translation>
    </message>
    <message>
        <source>The assistant is switched on here</source>
        <translation>L’assistant est activé ici</translation>
    </message>
    <message>
        <source>Ask for the same labels by nodeSelector</source>
        <translation>Demander les mêmes labels par nodeSelector</translation>
    </message>
    <message>
        <source>A parameter decides where a Tekton run lands or who it is</source>
        <translation>Un paramètre décide où une exécution Tekton est placée ou qui elle est</translation>
    </message>
    <message>
        <source>%1 of %2 &quot;%3&quot; is what a parameter says: whoever starts the run chooses it</source>
        <translation>%1 de %2 «&#xa0;%3&#xa0;» est ce que dit un paramètre&#xa0;: qui lance l’exécution le choisit</translation>
    </message>
    <message>
        <source>Step of a Tekton task has its node</source>
        <translation>Une étape de tâche Tekton a la main sur son nœud</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; mounts %3 of its node: who runs it has the node</source>
        <translation>%1 «&#xa0;%2&#xa0;» monte %3 de son nœud&#xa0;: qui l’exécute a la main sur le nœud</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; of %2 &quot;%3&quot; runs privileged: what it runs is root on the node</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» de %2 «&#xa0;%3&#xa0;» est privilégié&#xa0;: ce qu’il exécute est root sur le nœud</translation>
    </message>
    <message>
        <source>Run it without privileges</source>
        <translation>L’exécuter sans privilèges</translation>
    </message>
    <message>
        <source>Tekton fetches a task that may change</source>
        <translation>Tekton va chercher une tâche qui peut changer</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; fetches what it runs from image %3: the tag can be moved</source>
        <translation>%1 «&#xa0;%2&#xa0;» va chercher ce qu’il exécute dans l’image %3&#xa0;: le tag peut être déplacé</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; fetches what it runs from revision %3: whoever pushes there changes it</source>
        <translation>%1 «&#xa0;%2&#xa0;» va chercher ce qu’il exécute à la révision %3&#xa0;: qui y pousse le change</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; fetches what it runs from a branch: whoever pushes there changes it</source>
        <translation>%1 «&#xa0;%2&#xa0;» va chercher ce qu’il exécute sur une branche&#xa0;: qui y pousse le change</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; fetches what it runs from an address: it is what is there then</source>
        <translation>%1 «&#xa0;%2&#xa0;» va chercher ce qu’il exécute à une adresse&#xa0;: c’est ce qui s’y trouve à ce moment</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; fetches what it runs from a hub, in whatever version there is</source>
        <translation>%1 «&#xa0;%2&#xa0;» va chercher ce qu’il exécute sur un hub, dans la version qui s’y trouve</translation>
    </message>
    <message>
        <source>The role &quot;edit&quot; lets people run Tekton tasks</source>
        <translation>Le rôle «&#xa0;edit&#xa0;» permet d’exécuter des tâches Tekton</translation>
    </message>
    <message>
        <source>Whoever is bound to &quot;%1&quot; may start Tekton runs in that namespace, as any service account there: %2 &quot;%3&quot; binds it</source>
        <translation>Qui est lié à «&#xa0;%1&#xa0;» peut lancer des exécutions Tekton dans ce namespace, sous n’importe quel compte de service de celui-ci&#xa0;: %2 «&#xa0;%3&#xa0;» le lie</translation>
    </message>
    <message>
        <source>The role is bound here</source>
        <translation>Le rôle est lié ici</translation>
    </message>
    <message>
        <source>Keep these rights out of the built-in role</source>
        <translation>Laisser ces droits hors du rôle intégré</translation>
    </message>
    <message>
        <source>Argo runs any workflow</source>
        <translation>Argo exécute n’importe quel workflow</translation>
    </message>
    <message>
        <source>The controller runs any workflow: who may create one runs any pod in that namespace, as any service account there</source>
        <translation>Le contrôleur exécute n’importe quel workflow&#xa0;: qui peut en créer un exécute n’importe quel pod dans ce namespace, sous n’importe quel compte de service de celui-ci</translation>
    </message>
    <message>
        <source>A workflow is made here</source>
        <translation>Un workflow est créé ici</translation>
    </message>
    <message>
        <source>Run only workflows that refer to a template</source>
        <translation>N’exécuter que des workflows qui renvoient à un template</translation>
    </message>
    <message>
        <source>Steps of an Argo workflow carry a token with rights</source>
        <translation>Les étapes d’un workflow Argo portent un jeton avec des droits</translation>
    </message>
    <message>
        <source>Steps of %1 &quot;%2&quot; carry the token of account &quot;%3&quot;, which may %4 %5: a step needs none, only Argo&apos;s own container does</source>
        <translation>Les étapes de %1 «&#xa0;%2&#xa0;» portent le jeton du compte «&#xa0;%3&#xa0;», qui a le droit «&#xa0;%4 %5&#xa0;»&#xa0;: une étape n’en a pas besoin, seul le conteneur d’Argo en a besoin</translation>
    </message>
    <message>
        <source>Give the token to Argo&apos;s own container alone</source>
        <translation>Ne donner le jeton qu’au conteneur d’Argo</translation>
    </message>
    <message>
        <source>A patch changes what pods of an Argo workflow may do</source>
        <translation>Un patch change ce que peuvent faire les pods d’un workflow Argo</translation>
    </message>
    <message>
        <source>A parameter of %1 &quot;%2&quot; is written into the pod&apos;s spec: whoever submits it shapes the pod</source>
        <translation>Un paramètre de %1 «&#xa0;%2&#xa0;» est écrit dans le spec du pod&#xa0;: qui le soumet façonne le pod</translation>
    </message>
    <message>
        <source>The patch of %1 &quot;%2&quot; sets %3 in the pod, where a review of its templates does not see it</source>
        <translation>Le patch de %1 «&#xa0;%2&#xa0;» définit %3 dans le pod, où une revue de ses templates ne le voit pas</translation>
    </message>
    <message>
        <source>Remove the patch</source>
        <translation>Retirer le patch</translation>
    </message>
    <message>
        <source>Argo server lets everybody in</source>
        <translation>Le serveur Argo laisse entrer tout le monde</translation>
    </message>
    <message>
        <source>The server acts with its own account for everybody who reaches it: without a token they submit workflows, so run pods</source>
        <translation>Le serveur agit avec son propre compte pour quiconque l’atteint&#xa0;: on y soumet sans jeton des workflows, donc on exécute des pods</translation>
    </message>
    <message>
        <source>Ask for a token of the cluster</source>
        <translation>Demander un jeton du cluster</translation>
    </message>
    <message>
        <source>Runner brings a privileged Docker daemon</source>
        <translation>Le runner apporte un démon Docker privilégié</translation>
    </message>
    <message>
        <source>Runner &quot;%1&quot; asks for a Docker daemon: the controller adds a privileged container to its pod</source>
        <translation>Le runner «&#xa0;%1&#xa0;» demande un démon Docker&#xa0;: le contrôleur ajoute un conteneur privilégié à son pod</translation>
    </message>
    <message>
        <source>Runner &quot;%1&quot; does not say dockerEnabled: false, so the controller adds a privileged Docker daemon to its pod</source>
        <translation>Le runner «&#xa0;%1&#xa0;» n’indique pas dockerEnabled: false, le contrôleur ajoute donc un démon Docker privilégié à son pod</translation>
    </message>
    <message>
        <source>Set dockerEnabled: false</source>
        <translation>Définir dockerEnabled: false</translation>
    </message>
    <message>
        <source>Docker daemon inside the runner container</source>
        <translation>Démon Docker dans le conteneur du runner</translation>
    </message>
    <message>
        <source>Runner &quot;%1&quot; starts the Docker daemon in its own container, which is privileged for that: jobs run in it</source>
        <translation>Le runner «&#xa0;%1&#xa0;» démarre le démon Docker dans son propre conteneur, privilégié pour cela&#xa0;: les jobs s’y exécutent</translation>
    </message>
    <message>
        <source>Run no Docker daemon</source>
        <translation>N’exécuter aucun démon Docker</translation>
    </message>
    <message>
        <source>Runner scale set with a privileged Docker daemon</source>
        <translation>Runner scale set avec un démon Docker privilégié</translation>
    </message>
    <message>
        <source>Runner scale set &quot;%1&quot; in mode dind has a privileged Docker daemon in every runner pod</source>
        <translation>Le runner scale set «&#xa0;%1&#xa0;» en mode dind a un démon Docker privilégié dans chaque pod de runner</translation>
    </message>
    <message>
        <source>Run jobs in pods of their own: mode kubernetes</source>
        <translation>Exécuter les jobs dans leurs propres pods&#xa0;: mode kubernetes</translation>
    </message>
    <message>
        <source>Runner scale set &quot;%1&quot; brings a privileged Docker daemon in container &quot;%2&quot;</source>
        <translation>Le runner scale set «&#xa0;%1&#xa0;» apporte un démon Docker privilégié dans le conteneur «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Remove the Docker daemon</source>
        <translation>Retirer le démon Docker</translation>
    </message>
    <message>
        <source>Node group of the runner does not hold its job pods</source>
        <translation>Le groupe de nœuds du runner ne retient pas ses pods de jobs</translation>
    </message>
    <message>
        <source>Setting %2 of runner &quot;%1&quot; does not reach the pods that run its jobs: the hook template has none, so they land on any node</source>
        <translation>Le paramètre %2 du runner «&#xa0;%1&#xa0;» n’atteint pas les pods qui exécutent ses jobs&#xa0;: le template du hook n’en a pas, ils sont donc placés sur n’importe quel nœud</translation>
    </message>
    <message>
        <source>Setting %2 of runner &quot;%1&quot; does not reach the pods that run its jobs: without a hook template they land on any node</source>
        <translation>Le paramètre %2 du runner «&#xa0;%1&#xa0;» n’atteint pas les pods qui exécutent ses jobs&#xa0;: sans template de hook, ils sont placés sur n’importe quel nœud</translation>
    </message>
    <message>
        <source>The hook template is here</source>
        <translation>Le template du hook est ici</translation>
    </message>
    <message>
        <source>Write it into the hook template</source>
        <translation>L’écrire dans le template du hook</translation>
    </message>
    <message>
        <source>Steps may run in the pod that makes job pods</source>
        <translation>Des étapes peuvent s’exécuter dans le pod qui crée les pods de jobs</translation>
    </message>
    <message>
        <source>Jobs of runner &quot;%1&quot; need not name a container: their steps then run in the runner&apos;s pod, whose account makes pods and reads Secrets</source>
        <translation>Les jobs du runner «&#xa0;%1&#xa0;» ne sont pas tenus d’indiquer un conteneur&#xa0;: leurs étapes s’exécutent alors dans le pod du runner, dont le compte crée des pods et lit des Secrets</translation>
    </message>
    <message>
        <source>Ask jobs for a container</source>
        <translation>Exiger des jobs un conteneur</translation>
    </message>
    <message>
        <source>Runner outlives its jobs</source>
        <translation>Le runner survit à ses jobs</translation>
    </message>
    <message>
        <source>Runner &quot;%1&quot; takes one job after another in the same pod: what one leaves behind, the next finds</source>
        <translation>Le runner «&#xa0;%1&#xa0;» prend un job après l’autre dans le même pod&#xa0;: ce que l’un laisse, le suivant le trouve</translation>
    </message>
    <message>
        <source>Set ephemeral: true</source>
        <translation>Définir ephemeral: true</translation>
    </message>
    <message>
        <source>Every repository may use the runner</source>
        <translation>Tous les dépôts peuvent utiliser le runner</translation>
    </message>
    <message>
        <source>Put it into a runner group</source>
        <translation>Le mettre dans un groupe de runners</translation>
    </message>
    <message>
        <source>Runner reads the Secrets of applications</source>
        <translation>Le runner lit les Secrets des applications</translation>
    </message>
    <message>
        <source>In mode kubernetes the account of runner &quot;%1&quot; reads every Secret of namespace %2 and makes pods there, and that is not a namespace of CI alone</source>
        <translation>En mode kubernetes, le compte du runner «&#xa0;%1&#xa0;» lit tous les Secrets du namespace %2 et y crée des pods, et ce namespace n’est pas réservé à la CI</translation>
    </message>
    <message>
        <source>A Secret that it reads</source>
        <translation>Un Secret qu’il lit</translation>
    </message>
    <message>
        <source>A workload beside it</source>
        <translation>Un workload à côté de lui</translation>
    </message>
    <message>
        <source>GitHub credential written into values</source>
        <translation>Identifiants GitHub écrits dans les valeurs</translation>
    </message>
    <message>
        <source>%1 stands in the values as it is: whoever reads the file acts as the runner at GitHub and can register runners of their own</source>
        <translation>%1 figure tel quel dans les valeurs&#xa0;: qui lit le fichier agit comme le runner auprès de GitHub et peut enregistrer ses propres runners</translation>
    </message>
    <message>
        <source>Pipelines may write the pods of their jobs</source>
        <translation>Des pipelines peuvent écrire les pods de leurs jobs</translation>
    </message>
    <message>
        <source>Pipelines of Buildkite stack &quot;%1&quot; may use the kubernetes plugin: each job chooses its own service account, nodes and privileges</source>
        <translation>Les pipelines de la stack Buildkite «&#xa0;%1&#xa0;» peuvent utiliser le plugin kubernetes&#xa0;: chaque job choisit son compte de service, ses nœuds et ses privilèges</translation>
    </message>
    <message>
        <source>Prohibit the kubernetes plugin</source>
        <translation>Interdire le plugin kubernetes</translation>
    </message>
    <message>
        <source>Pipelines choose where and as whom their steps run</source>
        <translation>Des pipelines choisissent où et comme qui s’exécutent leurs étapes</translation>
    </message>
    <message>
        <source>Woodpecker server &quot;%1&quot; runs plugins privileged: a step that names one of them is root on its node</source>
        <translation>Le serveur Woodpecker «&#xa0;%1&#xa0;» exécute des plugins en mode privilégié&#xa0;: une étape qui nomme l’un d’eux est root sur son nœud</translation>
    </message>
    <message>
        <source>Run no plugin privileged</source>
        <translation>N’exécuter aucun plugin en mode privilégié</translation>
    </message>
    <message>
        <source>Steps of Woodpecker agent &quot;%1&quot; may bring tolerations of their own, which is the default: a taint keeps no pipeline off any node group</source>
        <translation>Les étapes de l’agent Woodpecker «&#xa0;%1&#xa0;» peuvent apporter leurs propres tolerations, c’est le défaut&#xa0;: un taint n’écarte aucun pipeline d’aucun groupe de nœuds</translation>
    </message>
    <message>
        <source>Forbid tolerations of steps</source>
        <translation>Interdire les tolerations des étapes</translation>
    </message>
    <message>
        <source>Steps of Woodpecker agent &quot;%1&quot; may choose more than they need: %2 is true</source>
        <translation>Les étapes de l’agent Woodpecker «&#xa0;%1&#xa0;» peuvent choisir plus que nécessaire&#xa0;: %2 vaut true</translation>
    </message>
    <message>
        <source>Set %1 to false</source>
        <translation>Définir %1 à false</translation>
    </message>
    <message>
        <source>Docker daemon open to the network</source>
        <translation>Démon Docker ouvert au réseau</translation>
    </message>
    <message>
        <source>Docker daemon in container &quot;%1&quot; listens on port 2375 without TLS: every pod that reaches this one commands it</source>
        <translation>Le démon Docker du conteneur «&#xa0;%1&#xa0;» écoute sur le port 2375 sans TLS&#xa0;: tout pod qui atteint celui-ci le commande</translation>
    </message>
    <message>
        <source>Listen inside the pod only</source>
        <translation>N’écouter qu’à l’intérieur du pod</translation>
    </message>
    <message>
        <source>Image builder that nobody maintains</source>
        <translation>Builder d’images que personne ne maintient</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; builds with kaniko, whose project was archived in June 2025: nobody mends it</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» construit avec kaniko, dont le projet a été archivé en juin 2025&#xa0;: personne ne le corrige</translation>
    </message>
    <message>
        <source>Builds run in namespace default</source>
        <translation>Des builds s’exécutent dans le namespace default</translation>
    </message>
    <message>
        <source>Builds of Drone runner &quot;%1&quot; run in namespace default, beside whatever else was never given one</source>
        <translation>Les builds du runner Drone «&#xa0;%1&#xa0;» s’exécutent dans le namespace default, à côté de tout ce qui n’en a jamais reçu d’autre</translation>
    </message>
    <message>
        <source>Run builds in a namespace of their own</source>
        <translation>Exécuter les builds dans un namespace réservé</translation>
    </message>
    <message>
        <source>Every job gets the Docker socket</source>
        <translation>Chaque job reçoit la socket Docker</translation>
    </message>
    <message>
        <source>Runner &quot;%1&quot; mounts the node&apos;s Docker socket into the container of every job: each of them is root on the node</source>
        <translation>Le runner «&#xa0;%1&#xa0;» monte la socket Docker du nœud dans le conteneur de chaque job&#xa0;: chacun d’eux est root sur le nœud</translation>
    </message>
    <message>
        <source>Runner &quot;%1&quot; mounts the socket of its Docker daemon into the container of every job: each of them commands the daemon</source>
        <translation>Le runner «&#xa0;%1&#xa0;» monte la socket de son démon Docker dans le conteneur de chaque job&#xa0;: chacun d’eux commande le démon</translation>
    </message>
    <message>
        <source>The daemon is reached through this</source>
        <translation>Le démon est atteint par ceci</translation>
    </message>
    <message>
        <source>Mount no socket into jobs</source>
        <translation>Ne monter aucune socket dans les jobs</translation>
    </message>
    <message>
        <source>Chart of a CI agent binds it to cluster-admin</source>
        <translation>Le chart d’un agent de CI le lie à cluster-admin</translation>
    </message>
    <message>
        <source>Delegate &quot;%1&quot; is bound to cluster-admin: what a pipeline does with it, it does to the cluster</source>
        <translation>Le delegate «&#xa0;%1&#xa0;» est lié à cluster-admin&#xa0;: ce qu’un pipeline fait avec lui, il le fait au cluster</translation>
    </message>
    <message>
        <source>Delegate &quot;%1&quot; does not say k8sPermissionsType, so its chart binds it to cluster-admin</source>
        <translation>Le delegate «&#xa0;%1&#xa0;» n’indique pas k8sPermissionsType, son chart le lie donc à cluster-admin</translation>
    </message>
    <message>
        <source>Let it administer its namespace only</source>
        <translation>Ne lui laisser administrer que son namespace</translation>
    </message>
    <message>
        <source>Tekton&apos;s Affinity Assistant does not follow the affinity of a run</source>
        <translation>L’Affinity Assistant de Tekton ne suit pas l’affinité d’une exécution</translation>
    </message>
    <message>
        <source>PipelineRun &quot;%1&quot; is held to its nodes by affinity alone, and this version of Tekton&apos;s Affinity Assistant overwrites affinity where tasks share a claimed volume</source>
        <translation>Le PipelineRun «&#xa0;%1&#xa0;» n’est retenu sur ses nœuds que par l’affinité, et cette version de l’Affinity Assistant de Tekton écrase l’affinité là où des tâches partagent un volume demandé par un claim</translation>
    </message>
    <message>
        <source>PipelineRun &quot;%1&quot; is held to its nodes by affinity alone, which Tekton&apos;s Affinity Assistant does not follow: where its placeholder lands on another node, the tasks that share a claimed volume never start</source>
        <translation>Le PipelineRun «&#xa0;%1&#xa0;» n’est retenu sur ses nœuds que par l’affinité, que l’Affinity Assistant de Tekton ne suit pas&#xa0;: quand son pod de réservation est placé sur un autre nœud, les tâches qui partagent un volume demandé par un claim ne démarrent jamais</translation>
    </message>
    <message>
        <source>CI jobs can wear the label that a network policy lets in</source>
        <translation>Des jobs de CI peuvent porter le label que laisse entrer une NetworkPolicy</translation>
    </message>
    <message>
        <source>A job of &quot;%1&quot; can give its pod the label %2 and so reach %3: the label proves nothing</source>
        <translation>Un job de «&#xa0;%1&#xa0;» peut donner à son pod le label %2 et ainsi atteindre %3&#xa0;: ce label ne prouve rien</translation>
    </message>
    <message>
        <source>This lets jobs choose labels in namespace %1</source>
        <translation>Ceci laisse les jobs choisir des labels dans le namespace %1</translation>
    </message>
    <message>
        <source>The policy guards this</source>
        <translation>La NetworkPolicy protège ceci</translation>
    </message>
    <message>
        <source>Let jobs choose no labels</source>
        <translation>Ne laisser les jobs choisir aucun label</translation>
    </message>
    <message>
        <source>Let nothing in from namespace %1</source>
        <translation>Ne rien laisser entrer depuis le namespace %1</translation>
    </message>
    <message>
        <source>CI jobs reach applications over the network</source>
        <translation>Les jobs de CI atteignent des applications par le réseau</translation>
    </message>
    <message>
        <source>CI jobs such as %1 reach %2 over the network, as any pod does: data is kept there</source>
        <translation>Des jobs de CI comme %1 atteignent %2 par le réseau, comme tout autre pod&#xa0;: des données y sont conservées</translation>
    </message>
    <message>
        <source>CI jobs such as %1 reach %2 over the network: no NetworkPolicy stands between</source>
        <translation>Des jobs de CI comme %1 atteignent %2 par le réseau&#xa0;: aucune NetworkPolicy ne les sépare</translation>
    </message>
    <message>
        <source>The jobs come from here</source>
        <translation>Les jobs viennent d’ici</translation>
    </message>
    <message>
        <source>%1 is within their reach</source>
        <translation>%1 est à leur portée</translation>
    </message>
    <message>
        <source>CI jobs reach the metadata of the cloud their node runs in</source>
        <translation>Les jobs de CI atteignent les métadonnées du cloud où tourne leur nœud</translation>
    </message>
    <message>
        <source>CI jobs such as %1 reach the cloud&apos;s metadata from nodes of group &quot;%2&quot;: whoever asks there acts as the node</source>
        <translation>Des jobs de CI comme %1 atteignent les métadonnées du cloud depuis des nœuds du groupe «&#xa0;%2&#xa0;»&#xa0;: qui les interroge agit comme le nœud</translation>
    </message>
    <message>
        <source>Node group &quot;%1&quot; lets pods ask</source>
        <translation>Le groupe de nœuds «&#xa0;%1&#xa0;» laisse les pods les interroger</translation>
    </message>
    <message>
        <source>One CI runner serves several environments</source>
        <translation>Un runner de CI sert plusieurs environnements</translation>
    </message>
    <message>
        <source>CI workload %1 and %2 share folder %3 of their node: what a job writes there the other reads</source>
        <translation>Le workload de CI %1 et %2 partagent le dossier %3 de leur nœud&#xa0;: ce qu’un job y écrit, l’autre le lit</translation>
    </message>
    <message>
        <source>This file does not hold objects of Kubernetes one after another: write it to another</source>
        <translation>Ce fichier ne contient pas des objets Kubernetes l’un après l’autre&#xa0;: écrivez-le dans un autre</translation>
    </message>
    <message>
        <source>Add a NetworkPolicy that lets jobs out to DNS and to HTTPS outside the cluster only</source>
        <translation>Ajouter une NetworkPolicy qui ne laisse sortir les jobs que vers le DNS et vers HTTPS hors du cluster</translation>
    </message>
    <message>
        <source>Nothing tells in which namespace the jobs run, so a policy would have none</source>
        <translation>Rien ne dit dans quel namespace s’exécutent les jobs, une NetworkPolicy n’en aurait donc pas</translation>
    </message>
    <message>
        <source>Others run in the namespace of the jobs, and a policy for all would cut them off too: give jobs a namespace of their own first</source>
        <translation>D’autres s’exécutent dans le namespace des jobs, et une NetworkPolicy pour tous les couperait aussi&#xa0;: donnez d’abord aux jobs un namespace réservé</translation>
    </message>
    <message>
        <source>Policies add up, and one that lets these jobs out is here already (or they are on the network of their node): change that one</source>
        <translation>Les NetworkPolicies se cumulent, et l’une d’elles laisse déjà sortir ces jobs (ou ils sont sur le réseau de leur nœud)&#xa0;: modifiez celle-là</translation>
    </message>
    <message>
        <source>Settings of a CI runner contradict each other</source>
        <translation>Des paramètres d’un runner de CI se contredisent</translation>
    </message>
    <message>
        <source>Jobs of GitLab runner &quot;%1&quot; do not get %2: cap_drop names it too, and wins</source>
        <translation>Les jobs du runner GitLab «&#xa0;%1&#xa0;» ne reçoivent pas %2&#xa0;: cap_drop la nomme aussi, et l’emporte</translation>
    </message>
    <message>
        <source>It contradicts this</source>
        <translation>Contredit ceci</translation>
    </message>
    <message>
        <source>Remove what has no effect</source>
        <translation>Retirer ce qui est sans effet</translation>
    </message>
    <message>
        <source>runners.%1 has no effect with an authentication token: what is set at GitLab for the runner holds</source>
        <translation>runners.%1 est sans effet avec un jeton d’authentification&#xa0;: c’est ce qui est défini chez GitLab pour le runner qui vaut</translation>
    </message>
    <message>
        <source>Runner &quot;%1&quot; names its %2 and its %3: the controller takes only one and makes no runner</source>
        <translation>Le runner «&#xa0;%1&#xa0;» indique à la fois %2 et %3&#xa0;: le contrôleur n’accepte que l’un des deux et ne crée aucun runner</translation>
    </message>
    <message>
        <source>Nothing here says where a hook template would go: write the container and its namespace</source>
        <translation>Rien ici ne dit où irait un template de hook&#xa0;: écrivez le conteneur et son namespace</translation>
    </message>
    <message>
        <source>Add a hook template that says the same of job pods</source>
        <translation>Ajouter un template de hook qui dit la même chose des pods de job</translation>
    </message>
    <message>
        <source>Whether container &quot;%1&quot; allows privilege escalation is not known: the value is filled in later</source>
        <translation>On ne sait pas si le conteneur «&#xa0;%1&#xa0;» autorise l’élévation de privilèges&#xa0;: la valeur est renseignée plus tard</translation>
    </message>
    <message>
        <source>Whether container &quot;%1&quot; runs privileged is not known: the value is filled in later</source>
        <translation>On ne sait pas si le conteneur «&#xa0;%1&#xa0;» est privilégié&#xa0;: la valeur est renseignée plus tard</translation>
    </message>
    <message>
        <source>Container is privileged and may not gain privileges: the API server refuses it</source>
        <translation>Le conteneur est privilégié sans pouvoir élever ses privilèges&#xa0;: le serveur d’API le refuse</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; cannot be made: Kubernetes refuses allowPrivilegeEscalation: false beside %2</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» ne peut pas être créé&#xa0;: Kubernetes refuse allowPrivilegeEscalation: false à côté de %2</translation>
    </message>
    <message>
        <source>Take the subject out of %1</source>
        <translation>Retirer le sujet de %1</translation>
    </message>
    <message>
        <source>Write what it is meant to be</source>
        <translation>Écrire la valeur voulue</translation>
    </message>
    <message>
        <source>Pin what is fetched</source>
        <translation>Fixer ce qui est récupéré</translation>
    </message>
    <message>
        <source>The manager of &quot;%1&quot; has the rights of %2 in namespace %3, where applications run</source>
        <translation>Le gestionnaire de «&#xa0;%1&#xa0;» a les droits de %2 dans le namespace %3, où s’exécutent des applications</translation>
    </message>
    <message>
        <source>Jobs of &quot;%1&quot; have the rights of %2 in namespace %3, where applications run</source>
        <translation>Les jobs de «&#xa0;%1&#xa0;» ont les droits de %2 dans le namespace %3, où s’exécutent des applications</translation>
    </message>
    <message>
        <source>Builders of &quot;%1&quot; have the rights of %2 in namespace %3, where applications run</source>
        <translation>Les builders de «&#xa0;%1&#xa0;» ont les droits de %2 dans le namespace %3, où s’exécutent des applications</translation>
    </message>
    <message>
        <source>The manager of &quot;%1&quot; may do everything in the cluster: account %2 is bound to %3</source>
        <translation>Le gestionnaire de «&#xa0;%1&#xa0;» peut tout faire dans le cluster&#xa0;: le compte %2 est lié à %3</translation>
    </message>
    <message>
        <source>Jobs of &quot;%1&quot; may do everything in the cluster: account %2 is bound to %3</source>
        <translation>Les jobs de «&#xa0;%1&#xa0;» peuvent tout faire dans le cluster&#xa0;: le compte %2 est lié à %3</translation>
    </message>
    <message>
        <source>Builders of &quot;%1&quot; may do everything in the cluster: account %2 is bound to %3</source>
        <translation>Les builders de «&#xa0;%1&#xa0;» peuvent tout faire dans le cluster&#xa0;: le compte %2 est lié à %3</translation>
    </message>
    <message>
        <source>Jobs of &quot;%1&quot; act at the cloud provider as %2: so does every line of a repository that they run</source>
        <translation>Les jobs de «&#xa0;%1&#xa0;» agissent chez le fournisseur cloud en tant que %2&#xa0;: il en va de même de chaque ligne d’un dépôt qu’ils exécutent</translation>
    </message>
    <message>
        <source>Builders of &quot;%1&quot; act at the cloud provider as %2: so does every line of a repository that they run</source>
        <translation>Les builders de «&#xa0;%1&#xa0;» agissent chez le fournisseur cloud en tant que %2&#xa0;: il en va de même de chaque ligne d’un dépôt qu’ils exécutent</translation>
    </message>
    <message>
        <source>Jobs of &quot;%1&quot; may create %2 in namespace %3, and so run as account %4, which has more rights</source>
        <translation>Les jobs de «&#xa0;%1&#xa0;» peuvent créer %2 dans le namespace %3, et donc s’exécuter sous le compte %4, qui a plus de droits</translation>
    </message>
    <message>
        <source>Builders of &quot;%1&quot; may create %2 in namespace %3, and so run as account %4, which has more rights</source>
        <translation>Les builders de «&#xa0;%1&#xa0;» peuvent créer %2 dans le namespace %3, et donc s’exécuter sous le compte %4, qui a plus de droits</translation>
    </message>
    <message>
        <source>%1 runs on CI&apos;s node group &quot;%2&quot; with an account that may do everything in all namespaces: whoever takes over such a node gets its token</source>
        <translation>%1 s’exécute sur le groupe de nœuds de CI «&#xa0;%2&#xa0;» avec un compte qui peut tout faire dans tous les namespaces&#xa0;: qui s’empare d’un tel nœud obtient son jeton</translation>
    </message>
    <message>
        <source>%1 runs on CI&apos;s node group &quot;%2&quot; with an account that may do everything in namespace %3: whoever takes over such a node gets its token</source>
        <translation>%1 s’exécute sur le groupe de nœuds de CI «&#xa0;%2&#xa0;» avec un compte qui peut tout faire dans le namespace %3&#xa0;: qui s’empare d’un tel nœud obtient son jeton</translation>
    </message>
    <message>
        <source>%1 runs on CI&apos;s node group &quot;%2&quot; with an account that may %3 in all namespaces: whoever takes over such a node gets its token</source>
        <translation>%1 s’exécute sur le groupe de nœuds de CI «&#xa0;%2&#xa0;» avec un compte qui a le droit «&#xa0;%3&#xa0;» dans tous les namespaces&#xa0;: qui s’empare d’un tel nœud obtient son jeton</translation>
    </message>
    <message>
        <source>%1 runs on CI&apos;s node group &quot;%2&quot; with an account that may %3 in namespace %4: whoever takes over such a node gets its token</source>
        <translation>%1 s’exécute sur le groupe de nœuds de CI «&#xa0;%2&#xa0;» avec un compte qui a le droit «&#xa0;%3&#xa0;» dans le namespace %4&#xa0;: qui s’empare d’un tel nœud obtient son jeton</translation>
    </message>
    <message>
        <source>Give the runner a namespace of its own</source>
        <translation>Donner au runner un namespace réservé</translation>
    </message>
    <message>
        <source>Runner &quot;%1&quot; serves the whole organization %2 and is in no runner group: every repository that may use self-hosted runners sends it code</source>
        <translation>Le runner «&#xa0;%1&#xa0;» sert toute l’organisation %2 et n’est dans aucun groupe de runners&#xa0;: chaque dépôt autorisé à utiliser des runners auto-hébergés lui envoie du code</translation>
    </message>
    <message>
        <source>Runner &quot;%1&quot; serves the whole enterprise %2 and is in no runner group: every repository that may use self-hosted runners sends it code</source>
        <translation>Le runner «&#xa0;%1&#xa0;» sert toute l’entreprise %2 et n’est dans aucun groupe de runners&#xa0;: chaque dépôt autorisé à utiliser des runners auto-hébergés lui envoie du code</translation>
    </message>
    <message>
        <source>Take it from a Secret</source>
        <translation>Prendre cette valeur dans un Secret</translation>
    </message>
    <message>
        <source>Name the resources</source>
        <translation>Indiquer les ressources</translation>
    </message>
    <message>
        <source>Allow what the runner does with them</source>
        <translation>Autoriser ce que le runner en fait</translation>
    </message>
    <message>
        <source>Take a runner&apos;s own token from a Secret</source>
        <translation>Prendre dans un Secret le jeton propre à un runner</translation>
    </message>
    <message>
        <source>Let in only who has logged in</source>
        <translation>Ne laisser entrer que les utilisateurs connectés</translation>
    </message>
    <message>
        <source>Mount an empty volume in its place</source>
        <translation>Monter un volume vide à sa place</translation>
    </message>
    <message>
        <source>Its pod %2 is declared to be of %1</source>
        <translation>Son pod %2 est déclaré dans l’environnement %1</translation>
    </message>
    <message>
        <source>Its tag %2 tells of %1</source>
        <translation>Son tag %2 indique l’environnement %1</translation>
    </message>
    <message>
        <source>Its name %2 tells of %1</source>
        <translation>Son nom %2 indique l’environnement %1</translation>
    </message>
    <message>
        <source>Its jobs run in namespace %2, which is of %1</source>
        <translation>Ses jobs s’exécutent dans le namespace %2, qui relève de l’environnement %1</translation>
    </message>
    <message>
        <source>Labels of its pods tell of %1</source>
        <translation>Des labels de ses pods indiquent l’environnement %1</translation>
    </message>
    <message>
        <source>Jobs may ask for namespace %2, which is of %1</source>
        <translation>Des jobs peuvent demander le namespace %2, qui relève de l’environnement %1</translation>
    </message>
    <message>
        <source>Runner &quot;%1&quot; serves %2 and %3: a job of the one leaves behind what the other runs, and whoever takes it over has both</source>
        <translation>Le runner «&#xa0;%1&#xa0;» sert %2 et %3&#xa0;: un job de l’un laisse derrière lui ce que l’autre exécute, et qui s’en empare a les deux</translation>
    </message>
    <message>
        <source>Container adds a capability that level restricted forbids</source>
        <translation>Le conteneur ajoute une capacité que le niveau restricted interdit</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; adds capability %2</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» ajoute la capacité %2</translation>
    </message>
    <message>
        <source>AppArmor does not confine a container</source>
        <translation>AppArmor ne confine pas un conteneur</translation>
    </message>
    <message>
        <source>AppArmor profile &quot;%1&quot; of the pod is neither the runtime&apos;s nor one of the node</source>
        <translation>Le profil AppArmor «&#xa0;%1&#xa0;» du pod n’est ni celui du runtime ni un profil du nœud</translation>
    </message>
    <message>
        <source>AppArmor profile &quot;%2&quot; of container &quot;%1&quot; is neither the runtime&apos;s nor one of the node</source>
        <translation>Le profil AppArmor «&#xa0;%2&#xa0;» du conteneur «&#xa0;%1&#xa0;» n’est ni celui du runtime ni un profil du nœud</translation>
    </message>
    <message>
        <source>Use the runtime&apos;s profile</source>
        <translation>Utiliser le profil du runtime</translation>
    </message>
    <message>
        <source>service account</source>
        <translation>compte de service</translation>
    </message>
    <message>
        <source>The same, and let a template change while its workflow runs</source>
        <translation>De même, et permettre qu’un modèle change pendant l’exécution de son workflow</translation>
    </message>
    <message>
        <source>Container keeps the capabilities of its runtime</source>
        <translation>Le conteneur garde les capacités de son runtime</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; does not drop ALL capabilities</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» n’abandonne pas toutes les capacités (ALL)</translation>
    </message>
    <message>
        <source>Drop ALL capabilities</source>
        <translation>Abandonner toutes les capacités (ALL)</translation>
    </message>
    <message>
        <source>%1 is built in: bind a role that grants less</source>
        <translation>%1 est intégré&#xa0;: liez un rôle qui accorde moins</translation>
    </message>
    <message>
        <source>The rule of %1 grants more than what makes pods: split it by hand</source>
        <translation>La règle de %1 accorde plus que la création de pods&#xa0;: scindez-la à la main</translation>
    </message>
    <message>
        <source>Take %1 of %2 from %3</source>
        <translation>Retirer %1 sur %2 à %3</translation>
    </message>
    <message>
        <source>Enforce Pod Security level restricted</source>
        <translation>Imposer le niveau restricted de Pod Security</translation>
    </message>
    <message>
        <source>Let the daemon make certificates in /certs, which its clients then need</source>
        <translation>Laisser le démon créer des certificats dans /certs, dont ses clients auront alors besoin</translation>
    </message>
    <message>
        <source>namespace</source>
        <translation>namespace</translation>
    </message>
    <message>
        <source>Remove this &quot;%1&quot;, so that the one before counts</source>
        <translation>Supprimer ce «&#xa0;%1&#xa0;», pour que le précédent compte</translation>
    </message>
    <message>
        <source>Run jobs without containers: no mode</source>
        <translation>Exécuter les jobs sans conteneurs&#xa0;: aucun mode</translation>
    </message>
    <message>
        <source>runner group</source>
        <translation>groupe de runners</translation>
    </message>
    <message>
        <source>name of the Secret</source>
        <translation>nom du Secret</translation>
    </message>
    <message>
        <source>images that jobs may bring</source>
        <translation>images que les jobs peuvent apporter</translation>
    </message>
    <message>
        <source>images that services may bring</source>
        <translation>images que les services peuvent apporter</translation>
    </message>
    <message>
        <source>resource</source>
        <translation>ressource</translation>
    </message>
    <message>
        <source>Run jobs as service account &quot;%1&quot;</source>
        <translation>Exécuter les jobs sous le compte de service «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Run jobs as a new service account &quot;%1&quot; without rights</source>
        <translation>Exécuter les jobs sous un nouveau compte de service «&#xa0;%1&#xa0;» sans droits</translation>
    </message>
    <message>
        <source>Run jobs as another service account</source>
        <translation>Exécuter les jobs sous un autre compte de service</translation>
    </message>
    <message>
        <source>CPU limit</source>
        <translation>limite de CPU</translation>
    </message>
    <message>
        <source>memory limit</source>
        <translation>limite de mémoire</translation>
    </message>
    <message>
        <source>limit of temporary storage</source>
        <translation>limite de stockage temporaire</translation>
    </message>
    <message>
        <source>Limit jobs to amounts of your own</source>
        <translation>Limiter les jobs à vos propres quantités</translation>
    </message>
    <message>
        <source>key in the Secret</source>
        <translation>clé dans le Secret</translation>
    </message>
    <message>
        <source>Run jobs in namespace &quot;%1&quot;</source>
        <translation>Exécuter les jobs dans le namespace «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Run jobs in a new namespace &quot;%1&quot; of Pod Security level baseline</source>
        <translation>Exécuter les jobs dans un nouveau namespace «&#xa0;%1&#xa0;» de niveau baseline de Pod Security</translation>
    </message>
    <message>
        <source>Run jobs in another namespace</source>
        <translation>Exécuter les jobs dans un autre namespace</translation>
    </message>
    <message>
        <source>Pod shares the memory segments of its node</source>
        <translation>Le pod partage les segments de mémoire de son nœud</translation>
    </message>
    <message>
        <source>The pod shares memory segments and semaphores with the processes of its node</source>
        <translation>Le pod partage segments de mémoire et sémaphores avec les processus de son nœud</translation>
    </message>
    <message>
        <source>Pod shares the network of its node</source>
        <translation>Le pod partage le réseau de son nœud</translation>
    </message>
    <message>
        <source>The pod is in the network of its node: it reaches what listens there on localhost, and network policies do not hold it</source>
        <translation>Le pod est dans le réseau de son nœud&#xa0;: il atteint ce qui y écoute sur localhost, et les NetworkPolicies ne le retiennent pas</translation>
    </message>
    <message>
        <source>Pod mounts files of its node</source>
        <translation>Le pod monte des fichiers de son nœud</translation>
    </message>
    <message>
        <source>Volume &quot;%1&quot; is %2 of the node</source>
        <translation>Le volume «&#xa0;%1&#xa0;» est %2 du nœud</translation>
    </message>
    <message>
        <source>Pod sees the processes of its node</source>
        <translation>Le pod voit les processus de son nœud</translation>
    </message>
    <message>
        <source>The pod sees all processes of its node, with their environment and, as root, their files and memory</source>
        <translation>Le pod voit tous les processus de son nœud, avec leur environnement et, en root, leurs fichiers et leur mémoire</translation>
    </message>
    <message>
        <source>Container takes a port of its node</source>
        <translation>Le conteneur prend un port de son nœud</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; takes port %2 of its node, past Services and network policies</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» prend le port %2 de son nœud, en contournant Services et NetworkPolicies</translation>
    </message>
    <message>
        <source>version</source>
        <translation>version</translation>
    </message>
    <message>
        <source>digest</source>
        <translation>digest</translation>
    </message>
    <message>
        <source>Label of Pod Security is not one that Kubernetes takes</source>
        <translation>Le label de Pod Security n’est pas de ceux que Kubernetes accepte</translation>
    </message>
    <message>
        <source>Kubernetes does not know the label %1: it has no effect</source>
        <translation>Kubernetes ne connaît pas le label %1&#xa0;: il est sans effet</translation>
    </message>
    <message>
        <source>&quot;%2&quot; is no version (v1.28, latest): a new namespace is refused, for an old one it means latest</source>
        <translation>«&#xa0;%2&#xa0;» n’est pas une version (v1.28, latest)&#xa0;: un nouveau namespace est refusé, pour un ancien cela signifie latest</translation>
    </message>
    <message>
        <source>&quot;%2&quot; is no level: a new namespace is refused, an old one enforces restricted</source>
        <translation>«&#xa0;%2&#xa0;» n’est pas un niveau&#xa0;: un nouveau namespace est refusé, un ancien impose restricted</translation>
    </message>
    <message>
        <source>&quot;%2&quot; is no level: a new namespace is refused, in an old one the label has no effect</source>
        <translation>«&#xa0;%2&#xa0;» n’est pas un niveau&#xa0;: un nouveau namespace est refusé, dans un ancien le label est sans effet</translation>
    </message>
    <message>
        <source>Container may run as root</source>
        <translation>Le conteneur peut s’exécuter en root</translation>
    </message>
    <message>
        <source>The pod lets its containers run as root: runAsNonRoot is %1</source>
        <translation>Le pod laisse ses conteneurs s’exécuter en root&#xa0;: runAsNonRoot vaut %1</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; may run as root: runAsNonRoot is %2</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» peut s’exécuter en root&#xa0;: runAsNonRoot vaut %2</translation>
    </message>
    <message>
        <source>Set runAsNonRoot: true</source>
        <translation>Définir runAsNonRoot: true</translation>
    </message>
    <message>
        <source>Nothing keeps these containers from running as root: %1</source>
        <translation>Rien n’empêche ces conteneurs de s’exécuter en root&#xa0;: %1</translation>
    </message>
    <message>
        <source>Set a CPU limit other than the request</source>
        <translation>Définir une limite de CPU autre que la requête</translation>
    </message>
    <message>
        <source>Set a CPU and a memory limit</source>
        <translation>Définir une limite de CPU et de mémoire</translation>
    </message>
    <message>
        <source>Set a CPU and a memory request</source>
        <translation>Définir une requête de CPU et de mémoire</translation>
    </message>
    <message>
        <source>Set a CPU limit of %1, which is the request too</source>
        <translation>Définir une limite de CPU de %1, comme la requête</translation>
    </message>
    <message>
        <source>Set a memory limit other than the request</source>
        <translation>Définir une limite de mémoire autre que la requête</translation>
    </message>
    <message>
        <source>Set a memory limit of %1, which is the request too</source>
        <translation>Définir une limite de mémoire de %1, comme la requête</translation>
    </message>
    <message>
        <source>Namespace refuses pods of its workloads</source>
        <translation>Le namespace refuse des pods de ses workloads</translation>
    </message>
    <message>
        <source>Namespace %1 enforces %2:%3 and would refuse pods of %4 of its workloads</source>
        <translation>Le namespace %1 impose %2:%3 et refuserait les pods de %4 de ses workloads</translation>
    </message>
    <message>
        <source>Workloads do not meet what their namespace warns of</source>
        <translation>Des workloads ne respectent pas ce dont leur namespace avertit</translation>
    </message>
    <message>
        <source>Namespace %1 watches for %2:%3, which pods of %4 of its workloads do not meet</source>
        <translation>Le namespace %1 surveille %2:%3, que les pods de %4 de ses workloads ne respectent pas</translation>
    </message>
    <message>
        <source>Let the scheduler choose the node</source>
        <translation>Laisser l’ordonnanceur choisir le nœud</translation>
    </message>
    <message>
        <source>Ask for none of it</source>
        <translation>N’en demander aucune</translation>
    </message>
    <message>
        <source>Remove privileged, which is false by default</source>
        <translation>Supprimer privileged, qui vaut false par défaut</translation>
    </message>
    <message>
        <source>Set privileged: false and add the one capability that it needs</source>
        <translation>Définir privileged: false et ajouter la seule capacité nécessaire</translation>
    </message>
    <message>
        <source>capability</source>
        <translation>capacité</translation>
    </message>
    <message>
        <source>Take back %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Probe or hook makes the node call another host</source>
        <translation>Une sonde ou un hook fait appeler un autre hôte par le nœud</translation>
    </message>
    <message>
        <source>The kubelet of the node calls %2 for container &quot;%1&quot;, not the pod itself</source>
        <translation>Le kubelet du nœud appelle %2 pour le conteneur «&#xa0;%1&#xa0;», et non le pod lui-même</translation>
    </message>
    <message>
        <source>Pod has a volume that level restricted forbids</source>
        <translation>Le pod a un volume que le niveau restricted interdit</translation>
    </message>
    <message>
        <source>Volume &quot;%1&quot; is of type %2, which level restricted leaves to persistent volumes</source>
        <translation>Le volume «&#xa0;%1&#xa0;» est de type %2, que le niveau restricted réserve aux volumes persistants</translation>
    </message>
    <message>
        <source>Container runs as root</source>
        <translation>Le conteneur s’exécute en root</translation>
    </message>
    <message>
        <source>The pod runs its containers as root: runAsUser is %1</source>
        <translation>Le pod exécute ses conteneurs en root&#xa0;: runAsUser vaut %1</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; runs as root: runAsUser is %2</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» s’exécute en root&#xa0;: runAsUser vaut %2</translation>
    </message>
    <message>
        <source>Run as a user without rights</source>
        <translation>Exécuter sous un utilisateur sans droits</translation>
    </message>
    <message>
        <source>number of the user</source>
        <translation>numéro de l’utilisateur</translation>
    </message>
    <message>
        <source>Container runs without a seccomp profile</source>
        <translation>Le conteneur s’exécute sans profil seccomp</translation>
    </message>
    <message>
        <source>No seccomp profile keeps these containers from rare system calls: %1</source>
        <translation>Aucun profil seccomp n’interdit à ces conteneurs les appels système rares&#xa0;: %1</translation>
    </message>
    <message>
        <source>Seccomp does not confine a container</source>
        <translation>Seccomp ne confine pas un conteneur</translation>
    </message>
    <message>
        <source>Seccomp profile &quot;%1&quot; of the pod is neither the runtime&apos;s nor one of the node</source>
        <translation>Le profil seccomp «&#xa0;%1&#xa0;» du pod n’est ni celui du runtime ni un profil du nœud</translation>
    </message>
    <message>
        <source>Seccomp profile &quot;%2&quot; of container &quot;%1&quot; is neither the runtime&apos;s nor one of the node</source>
        <translation>Le profil seccomp «&#xa0;%2&#xa0;» du conteneur «&#xa0;%1&#xa0;» n’est ni celui du runtime ni un profil du nœud</translation>
    </message>
    <message>
        <source>SELinux label of a container is changed</source>
        <translation>Le label SELinux d’un conteneur est modifié</translation>
    </message>
    <message>
        <source>The pod runs with SELinux label part &quot;%1&quot;, which is none of the containers&apos; own</source>
        <translation>Le pod s’exécute avec la partie de label SELinux «&#xa0;%1&#xa0;», qui n’est pas une de celles des conteneurs</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; runs with SELinux label part &quot;%2&quot;, which is none of the containers&apos; own</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» s’exécute avec la partie de label SELinux «&#xa0;%2&#xa0;», qui n’est pas une de celles des conteneurs</translation>
    </message>
    <message>
        <source>The name of the claim is put together from settings: change it there</source>
        <translation>Le nom du claim est composé à partir de réglages&#xa0;: modifiez-le là</translation>
    </message>
    <message>
        <source>Mount a claim of its own, such as &quot;%1&quot;</source>
        <translation>Monter un claim propre, par exemple «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>volume claim</source>
        <translation>PersistentVolumeClaim</translation>
    </message>
    <message>
        <source>Pods of %1: %2</source>
        <translation>Pods de %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Drop ALL capabilities in place of it</source>
        <translation>Abandonner toutes les capacités (ALL) à la place</translation>
    </message>
    <message>
        <source>Drop ALL capabilities and add only the others of this list</source>
        <translation>Abandonner toutes les capacités (ALL) et n’ajouter que les autres de cette liste</translation>
    </message>
    <message>
        <source>CPU request</source>
        <translation>requête de CPU</translation>
    </message>
    <message>
        <source>memory request</source>
        <translation>requête de mémoire</translation>
    </message>
    <message>
        <source>value of %1</source>
        <translation>valeur de %1</translation>
    </message>
    <message>
        <source>commit</source>
        <translation>commit</translation>
    </message>
    <message>
        <source>Container sees all of /proc</source>
        <translation>Le conteneur voit tout /proc</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; sees /proc without masks: procMount is %2</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» voit /proc sans masques&#xa0;: procMount vaut %2</translation>
    </message>
    <message>
        <source>Container with users of its own sees all of /proc</source>
        <translation>Un conteneur avec ses propres utilisateurs voit tout /proc</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; sees /proc without masks: procMount %2 is allowed with hostUsers: false, but not at level restricted</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» voit /proc sans masques&#xa0;: procMount %2 est permis avec hostUsers: false, mais pas au niveau restricted</translation>
    </message>
    <message>
        <source>Pod sets a kernel parameter beyond the safe ones</source>
        <translation>Le pod définit un paramètre du noyau hors des paramètres sûrs</translation>
    </message>
    <message>
        <source>The pod sets %1, which Kubernetes %2 does not count among the safe kernel parameters</source>
        <translation>Le pod définit %1, que Kubernetes %2 ne compte pas parmi les paramètres sûrs du noyau</translation>
    </message>
    <message>
        <source>Tolerate the taints of one key only</source>
        <translation>Ne tolérer que les taints d’une seule clé</translation>
    </message>
    <message>
        <source>key of the taint</source>
        <translation>clé du taint</translation>
    </message>
    <message>
        <source>Windows container runs as a process of its node</source>
        <translation>Un conteneur Windows s’exécute comme processus de son nœud</translation>
    </message>
    <message>
        <source>The containers of the pod run as processes of their Windows node</source>
        <translation>Les conteneurs du pod s’exécutent comme processus de leur nœud Windows</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; runs as a process of its Windows node</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» s’exécute comme processus de son nœud Windows</translation>
    </message>
    <message>
        <source>Control character makes text read in another order than it is written</source>
        <translation>Un caractère de contrôle fait lire le texte dans un autre ordre que celui écrit</translation>
    </message>
    <message>
        <source>%1 changes the order in which this line is shown: what a reviewer reads is not what Kubernetes reads</source>
        <translation>%1 change l’ordre d’affichage de cette ligne&#xa0;: ce que lit un relecteur n’est pas ce que lit Kubernetes</translation>
    </message>
    <message>
        <source>Remove the character</source>
        <translation>Supprimer le caractère</translation>
    </message>
    <message>
        <source>Letter that looks like a Latin one stands among Latin letters</source>
        <translation>Une lettre qui ressemble à une latine se trouve parmi des lettres latines</translation>
    </message>
    <message>
        <source>%1 looks like a Latin letter and is none: this is another word than it seems</source>
        <translation>%1 ressemble à une lettre latine sans en être une&#xa0;: ce mot est un autre que celui qu’il paraît</translation>
    </message>
    <message>
        <source>Write the Latin letter</source>
        <translation>Écrire la lettre latine</translation>
    </message>
    <message>
        <source>Invisible character in a manifest</source>
        <translation>Caractère invisible dans un manifeste</translation>
    </message>
    <message>
        <source>%1 cannot be seen, and makes this another text than the one that is read</source>
        <translation>%1 est invisible et fait de ce texte un autre que celui qu’on lit</translation>
    </message>
    <message>
        <source>Role approves certificates of clients</source>
        <translation>Le rôle approuve des certificats de clients</translation>
    </message>
    <message>
        <source>%1 lets whoever holds it approve requests for certificates (%2: %3), and so become anybody who logs in with one</source>
        <translation>%1 permet à son détenteur d’approuver des demandes de certificats (%2&#xa0;: %3), et donc de devenir quiconque s’identifie par certificat</translation>
    </message>
    <message>
        <source>Role hands out roles</source>
        <translation>Le rôle distribue des rôles</translation>
    </message>
    <message>
        <source>%1 lets whoever holds it bind any of %2 to anybody (%3)</source>
        <translation>%1 permet à son détenteur de lier n’importe lequel des %2 à n’importe qui (%3)</translation>
    </message>
    <message>
        <source>Role creates persistent volumes</source>
        <translation>Le rôle crée des volumes persistants</translation>
    </message>
    <message>
        <source>%1 lets whoever holds it %3 %2: a volume of type hostPath opens the files of nodes</source>
        <translation>%1 permet à son détenteur %3 sur %2&#xa0;: un volume de type hostPath ouvre les fichiers des nœuds</translation>
    </message>
    <message>
        <source>Role gives itself more rights</source>
        <translation>Le rôle se donne plus de droits</translation>
    </message>
    <message>
        <source>%1 lets whoever holds it write rights into %2 that they do not hold (%3)</source>
        <translation>%1 permet à son détenteur d’écrire dans %2 des droits qu’il n’a pas (%3)</translation>
    </message>
    <message>
        <source>Role runs commands in pods</source>
        <translation>Le rôle exécute des commandes dans les pods</translation>
    </message>
    <message>
        <source>%1 lets whoever holds it run commands in every pod where it is bound (%2: %3)</source>
        <translation>%1 permet à son détenteur d’exécuter des commandes dans tous les pods là où il est lié (%2&#xa0;: %3)</translation>
    </message>
    <message>
        <source>Role acts as somebody else</source>
        <translation>Le rôle agit à la place d’un autre</translation>
    </message>
    <message>
        <source>%1 lets whoever holds it act as any of %2</source>
        <translation>%1 permet à son détenteur d’agir comme n’importe lequel des %2</translation>
    </message>
    <message>
        <source>Role makes tokens of service accounts</source>
        <translation>Le rôle crée des jetons de comptes de service</translation>
    </message>
    <message>
        <source>%1 lets whoever holds it make tokens of every service account where it is bound (%2: %3)</source>
        <translation>%1 permet à son détenteur de créer des jetons de tous les comptes de service là où il est lié (%2&#xa0;: %3)</translation>
    </message>
    <message>
        <source>Role sets addresses of Services</source>
        <translation>Le rôle définit les adresses des Services</translation>
    </message>
    <message>
        <source>%1 lets whoever holds it %3 %2, and so draw traffic for any address into a Service</source>
        <translation>%1 permet à son détenteur %3 sur %2, et donc d’attirer dans un Service le trafic de n’importe quelle adresse</translation>
    </message>
    <message>
        <source>Role reaches the kubelets of nodes</source>
        <translation>Le rôle atteint les kubelets des nœuds</translation>
    </message>
    <message>
        <source>%1 lets whoever holds it talk to the kubelets of nodes through %2 (%3), and so run commands in their pods</source>
        <translation>%1 permet à son détenteur de parler aux kubelets des nœuds par %2 (%3), et donc d’exécuter des commandes dans leurs pods</translation>
    </message>
    <message>
        <source>Role reads every Secret</source>
        <translation>Le rôle lit tous les Secrets</translation>
    </message>
    <message>
        <source>%1 lets whoever holds it %3 all %2 where it is bound</source>
        <translation>%1 permet à son détenteur %3 sur tous les %2 là où il est lié</translation>
    </message>
    <message>
        <source>Role changes admission webhooks</source>
        <translation>Le rôle modifie les webhooks d’admission</translation>
    </message>
    <message>
        <source>%1 lets whoever holds it change %2 (%3)</source>
        <translation>%1 permet à son détenteur de modifier %2 (%3)</translation>
    </message>
    <message>
        <source>Role gives rights by a wildcard</source>
        <translation>Le rôle donne des droits par un joker</translation>
    </message>
    <message>
        <source>%1 gives every verb on every resource of its API groups</source>
        <translation>%1 donne tous les verbes sur toutes les ressources de ses groupes d’API</translation>
    </message>
    <message>
        <source>%1 gives every verb, those of later versions too</source>
        <translation>%1 donne tous les verbes, y compris ceux de versions ultérieures</translation>
    </message>
    <message>
        <source>%1 gives rights to every resource of its API groups, those of later versions too</source>
        <translation>%1 donne des droits sur toutes les ressources de ses groupes d’API, y compris celles de versions ultérieures</translation>
    </message>
    <message>
        <source>API server answers requests without credentials</source>
        <translation>Le serveur d’API répond à des requêtes sans identification</translation>
    </message>
    <message>
        <source>API server takes passwords from a file</source>
        <translation>Le serveur d’API lit des mots de passe dans un fichier</translation>
    </message>
    <message>
        <source>API server takes tokens from a file</source>
        <translation>Le serveur d’API lit des jetons dans un fichier</translation>
    </message>
    <message>
        <source>API server knows no CA for client certificates</source>
        <translation>Le serveur d’API ne connaît aucune CA pour les certificats clients</translation>
    </message>
    <message>
        <source>API server accepts tokens of deleted service accounts</source>
        <translation>Le serveur d’API accepte les jetons de comptes de service supprimés</translation>
    </message>
    <message>
        <source>API server has no key of its own for service account tokens</source>
        <translation>Le serveur d’API n’a pas de clé propre pour les jetons des comptes de service</translation>
    </message>
    <message>
        <source>API server lets service account tokens live a year</source>
        <translation>Le serveur d’API laisse vivre un an les jetons des comptes de service</translation>
    </message>
    <message>
        <source>API server does not identify itself to kubelets</source>
        <translation>Le serveur d’API ne s’identifie pas auprès des kubelets</translation>
    </message>
    <message>
        <source>API server does not verify the certificates of kubelets</source>
        <translation>Le serveur d’API ne vérifie pas les certificats des kubelets</translation>
    </message>
    <message>
        <source>API server allows every request</source>
        <translation>Le serveur d’API autorise toutes les requêtes</translation>
    </message>
    <message>
        <source>API server does not use the Node authorizer</source>
        <translation>Le serveur d’API n’utilise pas l’autorisateur Node</translation>
    </message>
    <message>
        <source>API server does not use RBAC</source>
        <translation>Le serveur d’API n’utilise pas RBAC</translation>
    </message>
    <message>
        <source>API server does not limit the rate of events</source>
        <translation>Le serveur d’API ne limite pas la fréquence des événements</translation>
    </message>
    <message>
        <source>API server admits every object unchecked</source>
        <translation>Le serveur d’API admet tout objet sans contrôle</translation>
    </message>
    <message>
        <source>API server lets pods use images that others have pulled</source>
        <translation>Le serveur d’API laisse les pods utiliser des images que d’autres ont tirées</translation>
    </message>
    <message>
        <source>API server does not deny security contexts</source>
        <translation>Le serveur d’API ne refuse pas les contextes de sécurité</translation>
    </message>
    <message>
        <source>API server does not give pods their service account</source>
        <translation>Le serveur d’API ne donne pas aux pods leur compte de service</translation>
    </message>
    <message>
        <source>API server accepts objects in namespaces that do not exist</source>
        <translation>Le serveur d’API accepte des objets dans des namespaces inexistants</translation>
    </message>
    <message>
        <source>API server enforces no PodSecurityPolicy</source>
        <translation>Le serveur d’API n’impose aucune PodSecurityPolicy</translation>
    </message>
    <message>
        <source>API server lets kubelets change any node and pod</source>
        <translation>Le serveur d’API laisse les kubelets modifier n’importe quel nœud et pod</translation>
    </message>
    <message>
        <source>API server asks nobody which images may run</source>
        <translation>Le serveur d’API ne demande à personne quelles images peuvent s’exécuter</translation>
    </message>
    <message>
        <source>API server lets Services claim external addresses</source>
        <translation>Le serveur d’API laisse des Services s’attribuer des adresses externes</translation>
    </message>
    <message>
        <source>API server is told to serve without TLS</source>
        <translation>Le serveur d’API doit servir sans TLS</translation>
    </message>
    <message>
        <source>API server keeps its port without TLS open</source>
        <translation>Le serveur d’API garde ouvert son port sans TLS</translation>
    </message>
    <message>
        <source>API server does not serve over TLS</source>
        <translation>Le serveur d’API ne sert pas par TLS</translation>
    </message>
    <message>
        <source>API server offers profiling</source>
        <translation>Le serveur d’API offre le profilage</translation>
    </message>
    <message>
        <source>API server keeps slow requests for long</source>
        <translation>Le serveur d’API garde longtemps les requêtes lentes</translation>
    </message>
    <message>
        <source>API server writes no audit log</source>
        <translation>Le serveur d’API n’écrit aucun journal d’audit</translation>
    </message>
    <message>
        <source>API server keeps audit logs for less than 30 days</source>
        <translation>Le serveur d’API garde les journaux d’audit moins de 30 jours</translation>
    </message>
    <message>
        <source>API server keeps fewer than ten audit logs</source>
        <translation>Le serveur d’API garde moins de dix journaux d’audit</translation>
    </message>
    <message>
        <source>API server rotates its audit log too early</source>
        <translation>Le serveur d’API renouvelle trop tôt son journal d’audit</translation>
    </message>
    <message>
        <source>API server has no audit policy</source>
        <translation>Le serveur d’API n’a pas de politique d’audit</translation>
    </message>
    <message>
        <source>API server does not identify itself to etcd</source>
        <translation>Le serveur d’API ne s’identifie pas auprès d’etcd</translation>
    </message>
    <message>
        <source>API server makes its own certificate</source>
        <translation>Le serveur d’API crée son propre certificat</translation>
    </message>
    <message>
        <source>API server does not verify the certificate of etcd</source>
        <translation>Le serveur d’API ne vérifie pas le certificat d’etcd</translation>
    </message>
    <message>
        <source>API server stores Secrets unencrypted</source>
        <translation>Le serveur d’API stocke les Secrets sans chiffrement</translation>
    </message>
    <message>
        <source>API server allows weak TLS cipher suites</source>
        <translation>Le serveur d’API autorise des suites TLS faibles</translation>
    </message>
    <message>
        <source>API server uses one CA for etcd and for its clients</source>
        <translation>Le serveur d’API utilise une seule CA pour etcd et pour ses clients</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation>Définir %1 sur %2</translation>
    </message>
    <message>
        <source>Controller manager never removes terminated pods</source>
        <translation>Le gestionnaire de contrôleurs ne supprime jamais les pods terminés</translation>
    </message>
    <message>
        <source>Controller manager offers profiling</source>
        <translation>Le gestionnaire de contrôleurs offre le profilage</translation>
    </message>
    <message>
        <source>Controllers share one powerful account</source>
        <translation>Les contrôleurs partagent un seul compte puissant</translation>
    </message>
    <message>
        <source>Controller manager has no key to sign tokens</source>
        <translation>Le gestionnaire de contrôleurs n’a pas de clé pour signer les jetons</translation>
    </message>
    <message>
        <source>Controller manager gives pods no CA of the API server</source>
        <translation>Le gestionnaire de contrôleurs ne donne pas aux pods la CA du serveur d’API</translation>
    </message>
    <message>
        <source>Controller manager does not renew serving certificates of kubelets</source>
        <translation>Le gestionnaire de contrôleurs ne renouvelle pas les certificats serveurs des kubelets</translation>
    </message>
    <message>
        <source>Controller manager listens beyond its machine</source>
        <translation>Le gestionnaire de contrôleurs écoute au-delà de sa machine</translation>
    </message>
    <message>
        <source>Scheduler offers profiling</source>
        <translation>L’ordonnanceur offre le profilage</translation>
    </message>
    <message>
        <source>Scheduler listens beyond its machine</source>
        <translation>L’ordonnanceur écoute au-delà de sa machine</translation>
    </message>
    <message>
        <source>kube-proxy serves metrics beyond its machine</source>
        <translation>kube-proxy expose ses métriques au-delà de sa machine</translation>
    </message>
    <message>
        <source>etcd serves without TLS</source>
        <translation>etcd sert sans TLS</translation>
    </message>
    <message>
        <source>etcd does not ask its clients for certificates</source>
        <translation>etcd ne demande pas de certificats à ses clients</translation>
    </message>
    <message>
        <source>etcd serves with a certificate it signed itself</source>
        <translation>etcd sert avec un certificat qu’il a signé lui-même</translation>
    </message>
    <message>
        <source>etcd members talk without TLS</source>
        <translation>Les membres d’etcd communiquent sans TLS</translation>
    </message>
    <message>
        <source>etcd does not ask other members for certificates</source>
        <translation>etcd ne demande pas de certificats aux autres membres</translation>
    </message>
    <message>
        <source>etcd members use certificates they signed themselves</source>
        <translation>Les membres d’etcd utilisent des certificats qu’ils ont signés eux-mêmes</translation>
    </message>
    <message>
        <source>The flag stands inside a shell script: change it there by hand</source>
        <translation>L’option se trouve dans un script shell&#xa0;: modifiez-la à la main</translation>
    </message>
    <message>
        <source>%1 leaves out %2</source>
        <translation>%1 omet %2</translation>
    </message>
    <message>
        <source>%1 names %2</source>
        <translation>%1 nomme %2</translation>
    </message>
    <message>
        <source>%1 switches off %2</source>
        <translation>%1 désactive %2</translation>
    </message>
    <message>
        <source>%1 allows weak cipher suites: %2</source>
        <translation>%1 autorise des suites faibles&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 has to be empty; it allows %2</source>
        <translation>%1 doit être vide&#xa0;; il autorise %2</translation>
    </message>
    <message>
        <source>%1 has no value</source>
        <translation>%1 n’a pas de valeur</translation>
    </message>
    <message>
        <source>%1 should not be given to %2</source>
        <translation>%1 ne devrait pas être donné à %2</translation>
    </message>
    <message>
        <source>%1 should be %2</source>
        <translation>%1 devrait valoir %2</translation>
    </message>
    <message>
        <source>%1 is below %2</source>
        <translation>%1 est inférieur à %2</translation>
    </message>
    <message>
        <source>%1 is longer than %2 seconds</source>
        <translation>%1 dépasse %2 secondes</translation>
    </message>
    <message>
        <source>%1 means: without a limit</source>
        <translation>%1 signifie&#xa0;: sans limite</translation>
    </message>
    <message>
        <source>%1 listens beyond the machine itself</source>
        <translation>%1 écoute au-delà de la machine elle-même</translation>
    </message>
    <message>
        <source>%1 is the same file as --%2</source>
        <translation>%1 est le même fichier que --%2</translation>
    </message>
    <message>
        <source>%1 is not set for %2, and what is on by default leaves out %3</source>
        <translation>%1 n’est pas défini pour %2, et ce qui est actif par défaut omet %3</translation>
    </message>
    <message>
        <source>%1 is not set for %2</source>
        <translation>%1 n’est pas défini pour %2</translation>
    </message>
    <message>
        <source>%1 is not set for %2, and the default is %3</source>
        <translation>%1 n’est pas défini pour %2, et la valeur par défaut est %3</translation>
    </message>
    <message>
        <source>--%1 was removed in Kubernetes %2: %3 of %4 does not start with it</source>
        <translation>--%1 a été supprimé dans Kubernetes %2&#xa0;: %3 de %4 ne démarre pas avec</translation>
    </message>
    <message>
        <source>Remove --%1</source>
        <translation>Supprimer --%1</translation>
    </message>
    <message>
        <source>Set --%1=%2</source>
        <translation>Définir --%1=%2</translation>
    </message>
    <message>
        <source>Add --%1=%2</source>
        <translation>Ajouter --%1=%2</translation>
    </message>
    <message>
        <source>Kubelet answers requests without credentials</source>
        <translation>Le kubelet répond à des requêtes sans identification</translation>
    </message>
    <message>
        <source>Kubelet allows every request</source>
        <translation>Le kubelet autorise toutes les requêtes</translation>
    </message>
    <message>
        <source>Kubelet knows no CA for client certificates</source>
        <translation>Le kubelet ne connaît aucune CA pour les certificats clients</translation>
    </message>
    <message>
        <source>Kubelet opens its port without login</source>
        <translation>Le kubelet ouvre son port sans identification</translation>
    </message>
    <message>
        <source>Kubelet keeps idle streams open for ever</source>
        <translation>Le kubelet garde à jamais les flux inactifs ouverts</translation>
    </message>
    <message>
        <source>Kubelet changes kernel settings silently</source>
        <translation>Le kubelet modifie en silence des réglages du noyau</translation>
    </message>
    <message>
        <source>Kubelet does not keep its iptables chains</source>
        <translation>Le kubelet n’entretient pas ses chaînes iptables</translation>
    </message>
    <message>
        <source>Kubelet registers under another name</source>
        <translation>Le kubelet s’enregistre sous un autre nom</translation>
    </message>
    <message>
        <source>Kubelet drops events</source>
        <translation>Le kubelet perd des événements</translation>
    </message>
    <message>
        <source>Kubelet makes its own certificate</source>
        <translation>Le kubelet crée son propre certificat</translation>
    </message>
    <message>
        <source>Kubelet does not renew its client certificate</source>
        <translation>Le kubelet ne renouvelle pas son certificat client</translation>
    </message>
    <message>
        <source>Kubelet does not renew its serving certificate</source>
        <translation>Le kubelet ne renouvelle pas son certificat serveur</translation>
    </message>
    <message>
        <source>Kubelet allows weak TLS cipher suites</source>
        <translation>Le kubelet autorise des suites TLS faibles</translation>
    </message>
    <message>
        <source>Kubelet does not limit the processes of a pod</source>
        <translation>Le kubelet ne limite pas les processus d’un pod</translation>
    </message>
    <message>
        <source>Kubelet lets pods change unsafe kernel settings</source>
        <translation>Le kubelet laisse les pods modifier des réglages dangereux du noyau</translation>
    </message>
    <message>
        <source>Pods carry the token of their service account</source>
        <translation>Des pods portent le jeton de leur compte de service</translation>
    </message>
    <message>
        <source>ServiceAccount %1/%2</source>
        <translation>ServiceAccount %1/%2</translation>
    </message>
    <message>
        <source>The pod carries the token of service account &quot;%1&quot;</source>
        <translation>Le pod porte le jeton du compte de service «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The service account</source>
        <translation>Le compte de service</translation>
    </message>
    <message>
        <source>Set automountServiceAccountToken: false</source>
        <translation>Définir automountServiceAccountToken: false</translation>
    </message>
    <message>
        <source>Interface without a login is open to the outside</source>
        <translation>Une interface sans connexion est ouverte vers l’extérieur</translation>
    </message>
    <message>
        <source>%1 opens %2 to the outside: as it comes it asks for no login, or hands over all that it manages</source>
        <translation>%1 ouvre %2 vers l’extérieur&#xa0;: par défaut elle ne demande aucune connexion, ou livre tout ce qu’elle gère</translation>
    </message>
    <message>
        <source>%1 runs here</source>
        <translation>%1 tourne ici</translation>
    </message>
    <message>
        <source>Let it be reached inside the cluster only</source>
        <translation>Ne la laisser accessible que dans le cluster</translation>
    </message>
    <message>
        <source>Binding gives admin or edit in every namespace</source>
        <translation>Une liaison donne admin ou edit dans tous les espaces de noms</translation>
    </message>
    <message>
        <source>%1 gives role %2 in every namespace, kube-system too: it reads all Secrets and runs pods as any service account</source>
        <translation>%1 donne le rôle %2 dans tous les espaces de noms, kube-system compris&#xa0;: il lit tous les Secrets et lance des pods sous n’importe quel compte de service</translation>
    </message>
    <message>
        <source>Bind it in one namespace</source>
        <translation>Le lier dans un seul espace de noms</translation>
    </message>
    <message>
        <source>No AppArmor profile is asked for</source>
        <translation>Aucun profil AppArmor n’est demandé</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; asks for no AppArmor profile</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» ne demande aucun profil AppArmor</translation>
    </message>
    <message>
        <source>Argo CD application is in project default</source>
        <translation>Une application Argo CD est dans le projet default</translation>
    </message>
    <message>
        <source>Application &quot;%1&quot; is in project default, which allows every repository, cluster and kind unless somebody narrowed it</source>
        <translation>L’application «&#xa0;%1&#xa0;» est dans le projet default, qui permet tout dépôt, cluster et genre si personne ne l’a restreint</translation>
    </message>
    <message>
        <source>Name a project</source>
        <translation>Nommer un projet</translation>
    </message>
    <message>
        <source>project</source>
        <translation>projet</translation>
    </message>
    <message>
        <source>Argo CD project allows everything</source>
        <translation>Un projet Argo CD permet tout</translation>
    </message>
    <message>
        <source>Project &quot;%1&quot; takes manifests from any repository: whoever may make an Application in it deploys what they like</source>
        <translation>Le projet «&#xa0;%1&#xa0;» prend des manifestes de n’importe quel dépôt&#xa0;: qui peut y créer une Application déploie ce qu’il veut</translation>
    </message>
    <message>
        <source>Project &quot;%1&quot; deploys into every namespace of every cluster, Argo CD&apos;s own included</source>
        <translation>Le projet «&#xa0;%1&#xa0;» déploie dans tout espace de noms de tout cluster, celui d’Argo CD compris</translation>
    </message>
    <message>
        <source>Project &quot;%1&quot; deploys into every namespace of the cluster, kube-system included</source>
        <translation>Le projet «&#xa0;%1&#xa0;» déploie dans tout espace de noms du cluster, kube-system compris</translation>
    </message>
    <message>
        <source>Project &quot;%1&quot; may make every object of the cluster: ClusterRoleBindings too</source>
        <translation>Le projet «&#xa0;%1&#xa0;» peut créer tout objet du cluster&#xa0;: des ClusterRoleBindings aussi</translation>
    </message>
    <message>
        <source>Argo workflow runs as the default service account</source>
        <translation>Un workflow Argo tourne sous le compte de service par défaut</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; runs as account &quot;default&quot; of its namespace, unless the controller&apos;s defaults name another: the rights its steps need are rights of every pod there</source>
        <translation>%1 «&#xa0;%2&#xa0;» tourne sous le compte «&#xa0;default&#xa0;» de son espace de noms, si les réglages du contrôleur n’en nomment pas un autre&#xa0;: les droits de ses étapes sont ceux de chaque pod de là</translation>
    </message>
    <message>
        <source>Audit policy leaves out what an attacker does first</source>
        <translation>La politique d’audit omet ce qu’un attaquant fait en premier</translation>
    </message>
    <message>
        <source>Nobody will read in the audit log who did this: %1</source>
        <translation>Personne ne lira dans le journal d’audit qui a fait ceci&#xa0;: %1</translation>
    </message>
    <message>
        <source>Container mounts into its node</source>
        <translation>Un conteneur monte dans son nœud</translation>
    </message>
    <message>
        <source>What container &quot;%1&quot; mounts at %2 appears on the node and in other pods</source>
        <translation>Ce que le conteneur «&#xa0;%1&#xa0;» monte sur %2 apparaît sur le nœud et dans d’autres pods</translation>
    </message>
    <message>
        <source>Take mounts from the node only (HostToContainer)</source>
        <translation>Ne prendre que les montages du nœud (HostToContainer)</translation>
    </message>
    <message>
        <source>Binding gives rights to whoever has not logged in</source>
        <translation>Une liaison donne des droits à qui ne s’est pas connecté</translation>
    </message>
    <message>
        <source>%1 gives %2 to everybody who reaches the API server, without any login</source>
        <translation>%1 donne %2 à quiconque atteint le serveur d’API, sans aucune connexion</translation>
    </message>
    <message>
        <source>Take %1 out of the binding</source>
        <translation>Retirer %1 de la liaison</translation>
    </message>
    <message>
        <source>Binding gives cluster-admin</source>
        <translation>Une liaison donne cluster-admin</translation>
    </message>
    <message>
        <source>%1 lets %2 do everything in the whole cluster</source>
        <translation>%1 laisse %2 tout faire dans tout le cluster</translation>
    </message>
    <message>
        <source>%1 lets %2 do everything in its namespace</source>
        <translation>%1 laisse %2 tout faire dans son espace de noms</translation>
    </message>
    <message>
        <source>Bind a role with fewer rights</source>
        <translation>Lier un rôle avec moins de droits</translation>
    </message>
    <message>
        <source>ClusterRole</source>
        <translation>ClusterRole</translation>
    </message>
    <message>
        <source>Binding gives rights to everybody who has logged in</source>
        <translation>Une liaison donne des droits à quiconque s’est connecté</translation>
    </message>
    <message>
        <source>%1 gives %2 to everybody who has logged in, every pod with a token among them</source>
        <translation>%1 donne %2 à quiconque s’est connecté, dont tout pod qui a un jeton</translation>
    </message>
    <message>
        <source>%1 gives %2 to every service account of the cluster, so to every pod with a token</source>
        <translation>%1 donne %2 à tous les comptes de service du cluster, donc à tout pod qui a un jeton</translation>
    </message>
    <message>
        <source>Binding names group system:masters</source>
        <translation>Une liaison nomme le groupe system:masters</translation>
    </message>
    <message>
        <source>%1 names system:masters: its members pass by every check of rights, and no binding can take that from them</source>
        <translation>%1 nomme system:masters&#xa0;: ses membres passent outre tout contrôle des droits, et aucune liaison ne peut le leur retirer</translation>
    </message>
    <message>
        <source>Take system:masters out of the binding</source>
        <translation>Retirer system:masters de la liaison</translation>
    </message>
    <message>
        <source>Disruption budget lets no pod go</source>
        <translation>Un budget de perturbation ne laisse partir aucun pod</translation>
    </message>
    <message>
        <source>No pod may ever be moved: draining its node never ends</source>
        <translation>Aucun pod ne peut jamais être déplacé&#xa0;: vider son nœud ne finit pas</translation>
    </message>
    <message>
        <source>Let one go at a time</source>
        <translation>En laisser partir un à la fois</translation>
    </message>
    <message>
        <source>The budget names neither maxUnavailable nor minAvailable</source>
        <translation>Le budget ne nomme ni maxUnavailable ni minAvailable</translation>
    </message>
    <message>
        <source>Volume claim of a StatefulSet requests no storage</source>
        <translation>Une demande de volume d’un StatefulSet ne demande pas de stockage</translation>
    </message>
    <message>
        <source>The API server refuses a claim that requests no storage</source>
        <translation>Le serveur d’API refuse une demande sans taille</translation>
    </message>
    <message>
        <source>Request storage</source>
        <translation>Demander du stockage</translation>
    </message>
    <message>
        <source>size</source>
        <translation>taille</translation>
    </message>
    <message>
        <source>Network plug-in ignores NetworkPolicies</source>
        <translation>Le greffon réseau ignore les NetworkPolicies</translation>
    </message>
    <message>
        <source>%1 of ConfigMap &quot;%2&quot; sets up flannel alone, which enforces no NetworkPolicy: pods reach one another whatever policies say</source>
        <translation>%1 du ConfigMap «&#xa0;%2&#xa0;» n’installe que flannel, qui n’applique aucune NetworkPolicy&#xa0;: les pods se joignent quoi que disent les politiques</translation>
    </message>
    <message>
        <source>Pod holds the socket of the container runtime</source>
        <translation>Un pod tient le socket du moteur de conteneurs</translation>
    </message>
    <message>
        <source>Volume &quot;%1&quot; brings %2: whoever speaks to that socket is root on the node</source>
        <translation>Le volume «&#xa0;%1&#xa0;» apporte %2&#xa0;: qui parle à ce socket est root sur le nœud</translation>
    </message>
    <message>
        <source>Missed run of a CronJob starts at any later time</source>
        <translation>Une exécution manquée d’un CronJob part n’importe quand plus tard</translation>
    </message>
    <message>
        <source>A run that was missed starts hours later, or after 100 of them never again</source>
        <translation>Une exécution manquée part des heures plus tard, ou plus jamais après 100 d’entre elles</translation>
    </message>
    <message>
        <source>Set a deadline</source>
        <translation>Fixer un délai</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>secondes</translation>
    </message>
    <message>
        <source>Kubernetes Dashboard runs in the cluster</source>
        <translation>Kubernetes Dashboard tourne dans le cluster</translation>
    </message>
    <message>
        <source>The dashboard offers in the browser what its account, or that of its user, may do</source>
        <translation>Le tableau de bord offre dans le navigateur ce que peut son compte, ou celui de son utilisateur</translation>
    </message>
    <message>
        <source>Rights are given to a default service account</source>
        <translation>Des droits sont donnés à un compte de service par défaut</translation>
    </message>
    <message>
        <source>%1 gives %2 to %3: every pod of that namespace that names no account has these rights</source>
        <translation>%1 donne %2 à %3&#xa0;: tout pod de cet espace de noms qui ne nomme pas de compte a ces droits</translation>
    </message>
    <message>
        <source>Take the default account out of the binding</source>
        <translation>Retirer le compte par défaut de la liaison</translation>
    </message>
    <message>
        <source>Give the rights to an account of its own</source>
        <translation>Donner les droits à un compte à part</translation>
    </message>
    <message>
        <source>Default service account gives its token to every pod</source>
        <translation>Le compte de service par défaut donne son jeton à chaque pod</translation>
    </message>
    <message>
        <source>Every pod of the namespace that names no account gets the token of this one</source>
        <translation>Tout pod de l’espace de noms qui ne nomme pas de compte reçoit le jeton de celui-ci</translation>
    </message>
    <message>
        <source>Pods run as the default service account</source>
        <translation>Des pods tournent sous le compte de service par défaut</translation>
    </message>
    <message>
        <source>The pod runs as service account &quot;default&quot;, which it shares with every pod that names none</source>
        <translation>Le pod tourne sous le compte de service «&#xa0;default&#xa0;», qu’il partage avec tout pod qui n’en nomme pas</translation>
    </message>
    <message>
        <source>Name a service account of its own</source>
        <translation>Nommer un compte de service à lui</translation>
    </message>
    <message>
        <source>Object is in namespace default</source>
        <translation>Un objet est dans l’espace de noms default</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; is in namespace default: rights and policies of a namespace cannot tell it from others there</source>
        <translation>%1 «&#xa0;%2&#xa0;» est dans l’espace de noms default&#xa0;: les droits et politiques d’un espace de noms ne le distinguent pas des autres</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; names no namespace: it lands in default unless the deployment says otherwise</source>
        <translation>%1 «&#xa0;%2&#xa0;» ne nomme pas d’espace de noms&#xa0;: il arrive dans default si le déploiement n’en dit pas un autre</translation>
    </message>
    <message>
        <source>Name a namespace</source>
        <translation>Nommer un espace de noms</translation>
    </message>
    <message>
        <source>Pod asks DNS several times for each outside name</source>
        <translation>Un pod interroge le DNS plusieurs fois pour chaque nom extérieur</translation>
    </message>
    <message>
        <source>Names with fewer than five dots are first looked up in the cluster&apos;s own domains: four questions too many for each outside name</source>
        <translation>Les noms de moins de cinq points sont d’abord cherchés dans les domaines du cluster&#xa0;: quatre questions de trop pour chaque nom extérieur</translation>
    </message>
    <message>
        <source>Set ndots to 2</source>
        <translation>Définir ndots à 2</translation>
    </message>
    <message>
        <source>Service account is named in a deprecated field</source>
        <translation>Le compte de service est nommé dans un champ déprécié</translation>
    </message>
    <message>
        <source>serviceAccount is the old name of serviceAccountName</source>
        <translation>serviceAccount est l’ancien nom de serviceAccountName</translation>
    </message>
    <message>
        <source>Remove it: serviceAccountName counts</source>
        <translation>Le supprimer&#xa0;: serviceAccountName compte</translation>
    </message>
    <message>
        <source>Rename it to serviceAccountName</source>
        <translation>Le renommer en serviceAccountName</translation>
    </message>
    <message>
        <source>API version is deprecated</source>
        <translation>Version d’API dépréciée</translation>
    </message>
    <message>
        <source>%1 %2 is deprecated since Kubernetes %3, and nothing takes its place</source>
        <translation>%1 %2 est déprécié depuis Kubernetes %3, et rien ne le remplace</translation>
    </message>
    <message>
        <source>%1 %2 is deprecated since Kubernetes %3; use %4</source>
        <translation>%1 %2 est déprécié depuis Kubernetes %3&#xa0;; utilisez %4</translation>
    </message>
    <message>
        <source>%1 %2 is deprecated since Kubernetes %3 and gone in %5, and nothing takes its place</source>
        <translation>%1 %2 est déprécié depuis Kubernetes %3 et disparaît en %5, et rien ne le remplace</translation>
    </message>
    <message>
        <source>%1 %2 is deprecated since Kubernetes %3 and gone in %5; use %4</source>
        <translation>%1 %2 est déprécié depuis Kubernetes %3 et disparaît en %5&#xa0;; utilisez %4</translation>
    </message>
    <message>
        <source>Environment variable is set twice</source>
        <translation>Une variable d’environnement est définie deux fois</translation>
    </message>
    <message>
        <source>%1 is set again below: this value does not count</source>
        <translation>%1 est redéfinie plus bas&#xa0;: cette valeur ne compte pas</translation>
    </message>
    <message>
        <source>The value that counts</source>
        <translation>La valeur qui compte</translation>
    </message>
    <message>
        <source>Remove the value that does not count</source>
        <translation>Supprimer la valeur qui ne compte pas</translation>
    </message>
    <message>
        <source>Service leads to an address of the node itself</source>
        <translation>Un Service mène à une adresse du nœud lui-même</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; leads to %3: what is sent to the Service reaches inner ports of the node, or the cloud&apos;s metadata</source>
        <translation>%1 «&#xa0;%2&#xa0;» mène à %3&#xa0;: ce qui est envoyé au Service atteint des ports internes du nœud, ou les métadonnées du nuage</translation>
    </message>
    <message>
        <source>Manifest holds a debugging container</source>
        <translation>Un manifeste contient un conteneur de débogage</translation>
    </message>
    <message>
        <source>Containers for debugging were put into this pod; the API server refuses them in a new one</source>
        <translation>Des conteneurs de débogage ont été mis dans ce pod&#xa0;; le serveur d’API les refuse dans un nouveau</translation>
    </message>
    <message>
        <source>Service stands for the host that asks for it</source>
        <translation>Un Service représente l’hôte qui le demande</translation>
    </message>
    <message>
        <source>Service &quot;%1&quot; stands for %2: a proxy that follows it talks to its own inner ports</source>
        <translation>Le Service «&#xa0;%1&#xa0;» représente %2&#xa0;: un mandataire qui le suit parle à ses propres ports internes</translation>
    </message>
    <message>
        <source>Service &quot;%1&quot; stands for %2: a proxy that follows it asks the cloud for its node&apos;s credentials</source>
        <translation>Le Service «&#xa0;%1&#xa0;» représente %2&#xa0;: un mandataire qui le suit demande au nuage les identifiants de son nœud</translation>
    </message>
    <message>
        <source>Name another host</source>
        <translation>Nommer un autre hôte</translation>
    </message>
    <message>
        <source>host name</source>
        <translation>nom d’hôte</translation>
    </message>
    <message>
        <source>Image comes from the frozen registry k8s.gcr.io</source>
        <translation>Une image vient du registre gelé k8s.gcr.io</translation>
    </message>
    <message>
        <source>k8s.gcr.io gets no new images since April 2023</source>
        <translation>k8s.gcr.io ne reçoit plus d’images depuis avril 2023</translation>
    </message>
    <message>
        <source>Take it from registry.k8s.io</source>
        <translation>La prendre de registry.k8s.io</translation>
    </message>
    <message>
        <source>git-sync runs a program that the manifest names</source>
        <translation>git-sync lance un programme que le manifeste nomme</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; runs the program that %2 names in place of git</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» lance le programme que %2 nomme à la place de git</translation>
    </message>
    <message>
        <source>Pod overrides names of hosts</source>
        <translation>Un pod remplace des noms d’hôtes</translation>
    </message>
    <message>
        <source>Names of hosts are set here, beside DNS</source>
        <translation>Des noms d’hôtes sont définis ici, à côté du DNS</translation>
    </message>
    <message>
        <source>Workload outside of kube-system holds files of its node</source>
        <translation>Une charge de travail hors de kube-system tient des fichiers de son nœud</translation>
    </message>
    <message>
        <source>A workload of namespace %1 holds %2 of its node</source>
        <translation>Une charge de travail de l’espace de noms %1 tient %2 de son nœud</translation>
    </message>
    <message>
        <source>Liveness and readiness ask the same</source>
        <translation>Vivacité et disponibilité demandent la même chose</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; is restarted whenever it is only busy: both probes are the same</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» est redémarré dès qu’il est seulement occupé&#xa0;: les deux sondes sont identiques</translation>
    </message>
    <message>
        <source>The other probe</source>
        <translation>L’autre sonde</translation>
    </message>
    <message>
        <source>Secrets are stored unencrypted although encryption is configured</source>
        <translation>Les Secrets sont stockés en clair bien que le chiffrement soit configuré</translation>
    </message>
    <message>
        <source>The first provider writes: &quot;identity&quot; writes Secrets as they are</source>
        <translation>Le premier fournisseur écrit&#xa0;: «&#xa0;identity&#xa0;» écrit les Secrets tels quels</translation>
    </message>
    <message>
        <source>Ingress answers to any host</source>
        <translation>Un Ingress répond à tout hôte</translation>
    </message>
    <message>
        <source>Ingress &quot;%1&quot; takes requests for %2: for names too that somebody else was to serve</source>
        <translation>L’Ingress «&#xa0;%1&#xa0;» prend les requêtes pour %2&#xa0;: aussi pour des noms qu’un autre devait servir</translation>
    </message>
    <message>
        <source>Ingress &quot;%1&quot; takes requests for every host name that no other Ingress has</source>
        <translation>L’Ingress «&#xa0;%1&#xa0;» prend les requêtes pour tout nom d’hôte qu’aucun autre Ingress n’a</translation>
    </message>
    <message>
        <source>Name the host</source>
        <translation>Nommer l’hôte</translation>
    </message>
    <message>
        <source>Ingress or route leads to a Service that is not there</source>
        <translation>Un Ingress ou une route mène à un Service qui n’est pas là</translation>
    </message>
    <message>
        <source>Service %1</source>
        <translation>Service %1</translation>
    </message>
    <message>
        <source>%1 leads to Service &quot;%2&quot;, which namespace &quot;%3&quot; does not have here</source>
        <translation>%1 mène au Service «&#xa0;%2&#xa0;», que l’espace de noms «&#xa0;%3&#xa0;» n’a pas ici</translation>
    </message>
    <message>
        <source>%1 leads to port %2 of Service &quot;%3&quot;, which has no such port</source>
        <translation>%1 mène au port %2 du Service «&#xa0;%3&#xa0;», qui n’en a pas de tel</translation>
    </message>
    <message>
        <source>The ports it has</source>
        <translation>Les ports qu’il a</translation>
    </message>
    <message>
        <source>Ingress takes what no rule is for</source>
        <translation>Un Ingress prend ce qu’aucune règle ne vise</translation>
    </message>
    <message>
        <source>Ingress &quot;%1&quot; sends requests for any host and path that no rule is for to one Service</source>
        <translation>L’Ingress «&#xa0;%1&#xa0;» envoie à un Service les requêtes pour tout hôte et chemin qu’aucune règle ne vise</translation>
    </message>
    <message>
        <source>Remove the default backend</source>
        <translation>Supprimer le service par défaut</translation>
    </message>
    <message>
        <source>Host of an Ingress has no certificate</source>
        <translation>Un hôte d’un Ingress n’a pas de certificat</translation>
    </message>
    <message>
        <source>Ingress &quot;%1&quot; has no certificate for %2: it is served without TLS, or with one that browsers refuse</source>
        <translation>L’Ingress «&#xa0;%1&#xa0;» n’a pas de certificat pour %2&#xa0;: il est servi sans TLS, ou avec un que les navigateurs refusent</translation>
    </message>
    <message>
        <source>Add %1 to the hosts of tls</source>
        <translation>Ajouter %1 aux hôtes de tls</translation>
    </message>
    <message>
        <source>Two Ingresses claim one path</source>
        <translation>Deux Ingress réclament un même chemin</translation>
    </message>
    <message>
        <source>%1 and %2 both claim %3: which of them answers is not defined</source>
        <translation>%1 et %2 réclament tous deux %3&#xa0;: lequel répond n’est pas défini</translation>
    </message>
    <message>
        <source>The other claim</source>
        <translation>L’autre réclamation</translation>
    </message>
    <message>
        <source>Ingress serves without TLS</source>
        <translation>Un Ingress sert sans TLS</translation>
    </message>
    <message>
        <source>Ingress &quot;%1&quot; names no certificate: what goes to and fro is read on the way</source>
        <translation>L’Ingress «&#xa0;%1&#xa0;» ne nomme aucun certificat&#xa0;: ce qui passe est lu en chemin</translation>
    </message>
    <message>
        <source>Serve it with a certificate</source>
        <translation>Le servir avec un certificat</translation>
    </message>
    <message>
        <source>Secret with the certificate</source>
        <translation>Secret du certificat</translation>
    </message>
    <message>
        <source>Label is none that the API server takes</source>
        <translation>Une étiquette n’est pas de celles que prend le serveur d’API</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a label</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nom d’étiquette</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value of a label</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une valeur d’étiquette</translation>
    </message>
    <message>
        <source>CronJob has a schedule that is none</source>
        <translation>Un CronJob a un horaire qui n’en est pas un</translation>
    </message>
    <message>
        <source>The API server refuses a time zone in the schedule: it belongs into timeZone</source>
        <translation>Le serveur d’API refuse un fuseau dans l’horaire&#xa0;: il va dans timeZone</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no schedule: minute, hour, day, month and weekday are expected</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un horaire&#xa0;: minute, heure, jour, mois et jour de semaine sont attendus</translation>
    </message>
    <message>
        <source>Finished Job is never removed</source>
        <translation>Un Job fini n’est jamais supprimé</translation>
    </message>
    <message>
        <source>The Job and its pods stay after they have ended</source>
        <translation>Le Job et ses pods restent après leur fin</translation>
    </message>
    <message>
        <source>Remove it after some time</source>
        <translation>Le supprimer après un temps</translation>
    </message>
    <message>
        <source>Limit is below the request</source>
        <translation>La limite est sous la demande</translation>
    </message>
    <message>
        <source>The API server refuses this: container &quot;%1&quot; requests more %2 than it may have</source>
        <translation>Le serveur d’API refuse ceci&#xa0;: le conteneur «&#xa0;%1&#xa0;» demande plus de %2 qu’il ne peut avoir</translation>
    </message>
    <message>
        <source>Allow what is requested</source>
        <translation>Permettre ce qui est demandé</translation>
    </message>
    <message>
        <source>Secret holds a service account token that never runs out</source>
        <translation>Un Secret contient un jeton de compte de service qui n’expire jamais</translation>
    </message>
    <message>
        <source>Secret &quot;%1&quot; asks for a token of service account &quot;%2&quot; that never runs out: who reads it once is that account for good</source>
        <translation>Le Secret «&#xa0;%1&#xa0;» demande un jeton du compte de service «&#xa0;%2&#xa0;» qui n’expire jamais&#xa0;: qui le lit une fois est ce compte pour toujours</translation>
    </message>
    <message>
        <source>Container runs under a low group id</source>
        <translation>Un conteneur tourne sous un identifiant de groupe bas</translation>
    </message>
    <message>
        <source>Group id %1 may be one of the node: take one of 10000 or more</source>
        <translation>L’identifiant de groupe %1 peut être un de ceux du nœud&#xa0;: prenez-en un à partir de 10000</translation>
    </message>
    <message>
        <source>Take a higher one</source>
        <translation>En prendre un plus élevé</translation>
    </message>
    <message>
        <source>group id</source>
        <translation>identifiant de groupe</translation>
    </message>
    <message>
        <source>Container listens on a port below 1024</source>
        <translation>Un conteneur écoute sur un port sous 1024</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; listens on port %2, for which it needs the right to take low ports</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» écoute sur le port %2, pour lequel il lui faut le droit de prendre des ports bas</translation>
    </message>
    <message>
        <source>Container runs under a low user id</source>
        <translation>Un conteneur tourne sous un identifiant d’utilisateur bas</translation>
    </message>
    <message>
        <source>User id %1 may be one of the node: take one of 10000 or more</source>
        <translation>L’identifiant d’utilisateur %1 peut être un de ceux du nœud&#xa0;: prenez-en un à partir de 10000</translation>
    </message>
    <message>
        <source>user id</source>
        <translation>identifiant d’utilisateur</translation>
    </message>
    <message>
        <source>Mesh lets connections without TLS in</source>
        <translation>Le maillage laisse entrer des connexions sans TLS</translation>
    </message>
    <message>
        <source>PeerAuthentication &quot;%1&quot; lets connections without TLS in (%2): nobody proves who they are</source>
        <translation>PeerAuthentication «&#xa0;%1&#xa0;» laisse entrer des connexions sans TLS (%2)&#xa0;: personne ne prouve qui il est</translation>
    </message>
    <message>
        <source>Demand mutual TLS</source>
        <translation>Exiger le TLS mutuel</translation>
    </message>
    <message>
        <source>Mesh lets everybody call</source>
        <translation>Le maillage laisse appeler tout le monde</translation>
    </message>
    <message>
        <source>AuthorizationPolicy &quot;%1&quot; has a rule without conditions: it lets every request through</source>
        <translation>AuthorizationPolicy «&#xa0;%1&#xa0;» a une règle sans conditions&#xa0;: elle laisse passer toute requête</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Supprimer la règle</translation>
    </message>
    <message>
        <source>Selector does not match the pods of its own template</source>
        <translation>Un sélecteur ne correspond pas aux pods de son propre modèle</translation>
    </message>
    <message>
        <source>The API server refuses this: the pods do not wear what the selector asks for</source>
        <translation>Le serveur d’API refuse ceci&#xa0;: les pods ne portent pas ce que le sélecteur demande</translation>
    </message>
    <message>
        <source>The labels of the pods</source>
        <translation>Les étiquettes des pods</translation>
    </message>
    <message>
        <source>Protective field stands at the wrong level</source>
        <translation>Un champ de protection est au mauvais niveau</translation>
    </message>
    <message>
        <source>%1 is no field of %2 (Kubernetes %3) and protects nothing here: it is dropped, or the object refused. It belongs to %4</source>
        <translation>%1 n’est pas un champ de %2 (Kubernetes %3) et ne protège rien ici&#xa0;: il est ignoré, ou l’objet refusé. Il va dans %4</translation>
    </message>
    <message>
        <source>Pods need a ConfigMap, Secret or volume claim that is not there</source>
        <translation>Des pods demandent un ConfigMap, un Secret ou un volume qui n’est pas là</translation>
    </message>
    <message>
        <source>%1 %2/%3</source>
        <translation>%1 %2/%3</translation>
    </message>
    <message>
        <source>Others of namespace %2 are here, but no %1 &quot;%3&quot;</source>
        <translation>D’autres de l’espace de noms %2 sont ici, mais aucun %1 «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>Container may fill the disk of its node</source>
        <translation>Un conteneur peut remplir le disque de son nœud</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; may fill the disk of its node</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» peut remplir le disque de son nœud</translation>
    </message>
    <message>
        <source>Limit it</source>
        <translation>Le limiter</translation>
    </message>
    <message>
        <source>ephemeral storage limit</source>
        <translation>limite de stockage éphémère</translation>
    </message>
    <message>
        <source>Pods name a service account that is not there</source>
        <translation>Des pods nomment un compte de service qui n’est pas là</translation>
    </message>
    <message>
        <source>Service accounts of namespace %1 are here, but no &quot;%2&quot;: without it no pod is made</source>
        <translation>Des comptes de service de l’espace de noms %1 sont ici, mais aucun «&#xa0;%2&#xa0;»&#xa0;: sans lui aucun pod n’est créé</translation>
    </message>
    <message>
        <source>Replicas are not spread over zones</source>
        <translation>Les répliques ne sont pas réparties entre les zones</translation>
    </message>
    <message>
        <source>The pod of &quot;%2&quot; has no topologySpreadConstraints: the scheduler&apos;s default alone spreads its %1 replicas</source>
        <translation>Le pod de «&#xa0;%2&#xa0;» n’a pas de topologySpreadConstraints&#xa0;: seul le réglage par défaut de l’ordonnanceur répartit ses %1 répliques</translation>
    </message>
    <message>
        <source>Spread them over zones where that is possible</source>
        <translation>Les répartir entre les zones où c’est possible</translation>
    </message>
    <message>
        <source>ServiceMonitor watches no Service</source>
        <translation>Un ServiceMonitor ne surveille aucun Service</translation>
    </message>
    <message>
        <source>Services of namespace %1</source>
        <translation>Services de l’espace de noms %1</translation>
    </message>
    <message>
        <source>No Service of the namespace wears these labels</source>
        <translation>Aucun Service de l’espace de noms ne porte ces étiquettes</translation>
    </message>
    <message>
        <source>Pod stands alone: nothing replaces it</source>
        <translation>Un pod est seul&#xa0;: rien ne le remplace</translation>
    </message>
    <message>
        <source>When its node goes, the pod is gone: no Deployment or Job makes another</source>
        <translation>Quand son nœud disparaît, le pod disparaît&#xa0;: aucun Deployment ni Job n’en crée un autre</translation>
    </message>
    <message>
        <source>Namespace is not closed by default</source>
        <translation>Un espace de noms n’est pas fermé par défaut</translation>
    </message>
    <message>
        <source>Policies of namespace &quot;%1&quot; are about some pods only: the others reach everything and are reached</source>
        <translation>Les politiques de l’espace de noms «&#xa0;%1&#xa0;» ne visent que certains pods&#xa0;: les autres joignent tout et sont joints</translation>
    </message>
    <message>
        <source>Policies of namespace &quot;%1&quot; limit who reaches some of its pods only</source>
        <translation>Les politiques de l’espace de noms «&#xa0;%1&#xa0;» ne limitent que qui joint certains de ses pods</translation>
    </message>
    <message>
        <source>Policies of namespace &quot;%1&quot; limit what some of its pods reach only</source>
        <translation>Les politiques de l’espace de noms «&#xa0;%1&#xa0;» ne limitent que ce que certains de ses pods joignent</translation>
    </message>
    <message>
        <source>Add a NetworkPolicy that allows nothing by itself</source>
        <translation>Ajouter une NetworkPolicy qui ne permet rien par elle-même</translation>
    </message>
    <message>
        <source>Namespace has no LimitRange</source>
        <translation>Un espace de noms n’a pas de LimitRange</translation>
    </message>
    <message>
        <source>Containers of namespace %1 that name no limits get none: no LimitRange of it is here</source>
        <translation>Les conteneurs de l’espace de noms %1 qui ne nomment pas de limites n’en ont aucune&#xa0;: il n’en est pas de LimitRange ici</translation>
    </message>
    <message>
        <source>Namespace has no NetworkPolicy</source>
        <translation>Un espace de noms n’a pas de NetworkPolicy</translation>
    </message>
    <message>
        <source>what policies of another network engine mean for namespace %1</source>
        <translation>ce que les politiques d’un autre moteur réseau signifient pour l’espace de noms %1</translation>
    </message>
    <message>
        <source>Namespace &quot;%1&quot; has no NetworkPolicy here: every pod of the cluster reaches its pods, and they reach everything</source>
        <translation>L’espace de noms «&#xa0;%1&#xa0;» n’a pas de NetworkPolicy ici&#xa0;: tout pod du cluster joint ses pods, et ils joignent tout</translation>
    </message>
    <message>
        <source>Add a NetworkPolicy that lets nothing in and nothing out</source>
        <translation>Ajouter une NetworkPolicy qui ne laisse rien entrer ni sortir</translation>
    </message>
    <message>
        <source>Add a NetworkPolicy that lets nothing in</source>
        <translation>Ajouter une NetworkPolicy qui ne laisse rien entrer</translation>
    </message>
    <message>
        <source>Namespace has no ResourceQuota</source>
        <translation>Un espace de noms n’a pas de ResourceQuota</translation>
    </message>
    <message>
        <source>Namespace %1 may use up the whole cluster: no ResourceQuota of it is here</source>
        <translation>L’espace de noms %1 peut épuiser tout le cluster&#xa0;: il n’en est pas de ResourceQuota ici</translation>
    </message>
    <message>
        <source>Container keeps the capability NET_RAW</source>
        <translation>Un conteneur garde la capacité NET_RAW</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; may send packets of its own making</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» peut envoyer des paquets de sa façon</translation>
    </message>
    <message>
        <source>Drop NET_RAW</source>
        <translation>Retirer NET_RAW</translation>
    </message>
    <message>
        <source>NetworkPolicy lets everything through</source>
        <translation>Une NetworkPolicy laisse tout passer</translation>
    </message>
    <message>
        <source>NetworkPolicy &quot;%1&quot; lets everybody connect to every port of the pods it selects</source>
        <translation>La NetworkPolicy «&#xa0;%1&#xa0;» laisse tout le monde se connecter à tout port des pods qu’elle choisit</translation>
    </message>
    <message>
        <source>NetworkPolicy &quot;%1&quot; lets the pods it selects connect to every port of everybody</source>
        <translation>La NetworkPolicy «&#xa0;%1&#xa0;» laisse les pods qu’elle choisit se connecter à tout port de tout le monde</translation>
    </message>
    <message>
        <source>Remove what lets everything through</source>
        <translation>Supprimer ce qui laisse tout passer</translation>
    </message>
    <message>
        <source>Peer of a NetworkPolicy is no pod</source>
        <translation>Un pair d’une NetworkPolicy n’est aucun pod</translation>
    </message>
    <message>
        <source>NetworkPolicy &quot;%1&quot; allows connections with pods that namespace &quot;%2&quot; does not have here</source>
        <translation>La NetworkPolicy «&#xa0;%1&#xa0;» permet des connexions avec des pods que l’espace de noms «&#xa0;%2&#xa0;» n’a pas ici</translation>
    </message>
    <message>
        <source>NetworkPolicy is about no pod</source>
        <translation>Une NetworkPolicy ne vise aucun pod</translation>
    </message>
    <message>
        <source>NetworkPolicy &quot;%1&quot; selects none of the pods of namespace &quot;%2&quot; here: it protects nothing</source>
        <translation>La NetworkPolicy «&#xa0;%1&#xa0;» ne choisit aucun des pods de l’espace de noms «&#xa0;%2&#xa0;» ici&#xa0;: elle ne protège rien</translation>
    </message>
    <message>
        <source>Two peers of a NetworkPolicy look meant as one</source>
        <translation>Deux pairs d’une NetworkPolicy semblent n’en faire qu’un</translation>
    </message>
    <message>
        <source>NetworkPolicy &quot;%1&quot; allows all pods of the namespaces above, and these pods of its own namespace: a dash too many makes two peers of one</source>
        <translation>La NetworkPolicy «&#xa0;%1&#xa0;» permet tous les pods des espaces de noms ci-dessus, et ces pods de son propre espace&#xa0;: un tiret de trop fait de l’un deux pairs</translation>
    </message>
    <message>
        <source>All pods of these namespaces</source>
        <translation>Tous les pods de ces espaces de noms</translation>
    </message>
    <message>
        <source>Allow these pods of those namespaces only</source>
        <translation>Ne permettre que ces pods de ces espaces de noms</translation>
    </message>
    <message>
        <source>NetworkPolicy does not say which pods it is about</source>
        <translation>Une NetworkPolicy ne dit pas quels pods elle vise</translation>
    </message>
    <message>
        <source>NetworkPolicy &quot;%1&quot; names no podSelector: it takes hold of every pod of its namespace</source>
        <translation>La NetworkPolicy «&#xa0;%1&#xa0;» ne nomme pas de podSelector&#xa0;: elle vise tout pod de son espace de noms</translation>
    </message>
    <message>
        <source>Say that it is about every pod: podSelector: {}</source>
        <translation>Dire qu’elle vise tout pod&#xa0;: podSelector: {}</translation>
    </message>
    <message>
        <source>Ingress hands out files of the controller</source>
        <translation>Un Ingress livre des fichiers du contrôleur</translation>
    </message>
    <message>
        <source>Ingress &quot;%1&quot; hands out files of the Ingress controller by %2: the token of the controller is one of them</source>
        <translation>L’Ingress «&#xa0;%1&#xa0;» livre par %2 des fichiers du contrôleur d’Ingress&#xa0;: le jeton du contrôleur en est un</translation>
    </message>
    <message>
        <source>Remove the snippet</source>
        <translation>Supprimer le fragment</translation>
    </message>
    <message>
        <source>Annotation breaks out of its place in the configuration of NGINX</source>
        <translation>Une annotation sort de sa place dans la configuration de NGINX</translation>
    </message>
    <message>
        <source>%2 of Ingress &quot;%1&quot; holds a line end or &quot;;&quot;: an unpatched controller reads what follows as its own configuration</source>
        <translation>%2 de l’Ingress «&#xa0;%1&#xa0;» contient une fin de ligne ou «&#xa0;;&#xa0;»&#xa0;: un contrôleur non corrigé lit la suite comme sa propre configuration</translation>
    </message>
    <message>
        <source>Remove the annotation</source>
        <translation>Supprimer l’annotation</translation>
    </message>
    <message>
        <source>Ingress runs a program in the controller</source>
        <translation>Un Ingress lance un programme dans le contrôleur</translation>
    </message>
    <message>
        <source>Ingress &quot;%1&quot; runs Lua in the Ingress controller by %2: it reads the token of the controller, and so all Secrets</source>
        <translation>L’Ingress «&#xa0;%1&#xa0;» lance du Lua dans le contrôleur d’Ingress par %2&#xa0;: il lit le jeton du contrôleur, et donc tous les Secrets</translation>
    </message>
    <message>
        <source>Ingress writes configuration of NGINX</source>
        <translation>Un Ingress écrit la configuration de NGINX</translation>
    </message>
    <message>
        <source>Ingress &quot;%1&quot; writes configuration of NGINX by %2: who may change it controls the Ingress controller, and reads all its Secrets</source>
        <translation>L’Ingress «&#xa0;%1&#xa0;» écrit la configuration de NGINX par %2&#xa0;: qui peut la changer contrôle le contrôleur d’Ingress, et lit tous ses Secrets</translation>
    </message>
    <message>
        <source>Nothing limits how many replicas may go at once</source>
        <translation>Rien ne limite combien de répliques partent à la fois</translation>
    </message>
    <message>
        <source>Draining nodes may stop all replicas of %1 at once: no PodDisruptionBudget selects them</source>
        <translation>Vider des nœuds peut arrêter toutes les répliques de %1 à la fois&#xa0;: aucun PodDisruptionBudget ne les choisit</translation>
    </message>
    <message>
        <source>Nothing of the kernel confines the container</source>
        <translation>Rien du noyau ne confine le conteneur</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; has no seccomp, SELinux or AppArmor profile and drops no capability</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» n’a pas de profil seccomp, SELinux ou AppArmor et ne retire aucune capacité</translation>
    </message>
    <message>
        <source>Nothing notices when the container hangs</source>
        <translation>Rien ne remarque qu’un conteneur est bloqué</translation>
    </message>
    <message>
        <source>Nothing notices when container &quot;%1&quot; hangs: it has no livenessProbe</source>
        <translation>Rien ne remarque que le conteneur «&#xa0;%1&#xa0;» est bloqué&#xa0;: il n’a pas de livenessProbe</translation>
    </message>
    <message>
        <source>Ask it over HTTP</source>
        <translation>L’interroger par HTTP</translation>
    </message>
    <message>
        <source>path</source>
        <translation>chemin</translation>
    </message>
    <message>
        <source>port</source>
        <translation>port</translation>
    </message>
    <message>
        <source>Pods have no priority</source>
        <translation>Des pods n’ont pas de priorité</translation>
    </message>
    <message>
        <source>The pods are the first to go where others have a priority</source>
        <translation>Les pods partent les premiers là où d’autres ont une priorité</translation>
    </message>
    <message>
        <source>Name a priority class</source>
        <translation>Nommer une classe de priorité</translation>
    </message>
    <message>
        <source>priority class</source>
        <translation>classe de priorité</translation>
    </message>
    <message>
        <source>Requests reach the container before it is ready</source>
        <translation>Des requêtes atteignent le conteneur avant qu’il soit prêt</translation>
    </message>
    <message>
        <source>Requests reach container &quot;%1&quot; before it can answer: it has no readinessProbe</source>
        <translation>Des requêtes atteignent le conteneur «&#xa0;%1&#xa0;» avant qu’il puisse répondre&#xa0;: il n’a pas de readinessProbe</translation>
    </message>
    <message>
        <source>Container has no security context at all</source>
        <translation>Un conteneur n’a aucun contexte de sécurité</translation>
    </message>
    <message>
        <source>Neither the pod nor container &quot;%1&quot; says with which rights it runs</source>
        <translation>Ni le pod ni le conteneur «&#xa0;%1&#xa0;» ne disent avec quels droits il tourne</translation>
    </message>
    <message>
        <source>Service opens a port on every node</source>
        <translation>Un Service ouvre un port sur chaque nœud</translation>
    </message>
    <message>
        <source>Service &quot;%1&quot; opens its ports on every node, to whoever reaches a node&apos;s address</source>
        <translation>Le Service «&#xa0;%1&#xa0;» ouvre ses ports sur chaque nœud, à quiconque atteint l’adresse d’un nœud</translation>
    </message>
    <message>
        <source>Allowed image prefix does not end at a slash</source>
        <translation>Un préfixe d’image permis ne finit pas par une barre oblique</translation>
    </message>
    <message>
        <source>&quot;%1&quot; also allows images whose name only begins so: %1.attacker.example/x</source>
        <translation>«&#xa0;%1&#xa0;» permet aussi des images dont le nom commence seulement ainsi&#xa0;: %1.attacker.example/x</translation>
    </message>
    <message>
        <source>End it with a slash</source>
        <translation>Le finir par une barre oblique</translation>
    </message>
    <message>
        <source>Runs of a CronJob may overlap</source>
        <translation>Les exécutions d’un CronJob peuvent se chevaucher</translation>
    </message>
    <message>
        <source>A run that takes long is joined by the next, and the next</source>
        <translation>Une exécution qui dure est rejointe par la suivante, et la suivante</translation>
    </message>
    <message>
        <source>Skip a run while one is under way</source>
        <translation>Sauter une exécution tant qu’une autre est en cours</translation>
    </message>
    <message>
        <source>Password is written into the command line</source>
        <translation>Un mot de passe est écrit dans la ligne de commande</translation>
    </message>
    <message>
        <source>Flag --%1 of container &quot;%2&quot; has its value (%3 characters) in the file: whoever may read the pod, the repository or the node&apos;s processes has it</source>
        <translation>L’option --%1 du conteneur «&#xa0;%2&#xa0;» a sa valeur (%3 caractères) dans le fichier&#xa0;: qui peut lire le pod, le dépôt ou les processus du nœud l’a</translation>
    </message>
    <message>
        <source>ConfigMap holds a password</source>
        <translation>Un ConfigMap contient un mot de passe</translation>
    </message>
    <message>
        <source>Entry &quot;%1&quot; (%2 characters) is a credential, and a ConfigMap is not for those: roles such as view let people read it, and nothing encrypts it</source>
        <translation>L’entrée «&#xa0;%1&#xa0;» (%2 caractères) est un secret, et un ConfigMap n’est pas fait pour cela&#xa0;: des rôles comme view le laissent lire, et rien ne le chiffre</translation>
    </message>
    <message>
        <source>Setting &quot;%2&quot; in &quot;%1&quot; is a credential, and a ConfigMap is not for those: roles such as view let people read it, and nothing encrypts it</source>
        <translation>Le réglage «&#xa0;%2&#xa0;» de «&#xa0;%1&#xa0;» est un secret, et un ConfigMap n’est pas fait pour cela&#xa0;: des rôles comme view le laissent lire, et rien ne le chiffre</translation>
    </message>
    <message>
        <source>Password is written into a variable</source>
        <translation>Un mot de passe est écrit dans une variable</translation>
    </message>
    <message>
        <source>Variable %1 of container &quot;%2&quot; has its value (%3 characters) in the file: whoever may read the pod, or the repository, has it</source>
        <translation>La variable %1 du conteneur «&#xa0;%2&#xa0;» a sa valeur (%3 caractères) dans le fichier&#xa0;: qui peut lire le pod, ou le dépôt, l’a</translation>
    </message>
    <message>
        <source>PodSecurityPolicy allows what it should forbid</source>
        <translation>Une PodSecurityPolicy permet ce qu’elle devrait interdire</translation>
    </message>
    <message>
        <source>The policy allows %1</source>
        <translation>La politique permet %1</translation>
    </message>
    <message>
        <source>Set %1: false</source>
        <translation>Définir %1: false</translation>
    </message>
    <message>
        <source>The policy allows capabilities to be added</source>
        <translation>La politique permet d’ajouter des capacités</translation>
    </message>
    <message>
        <source>The policy allows containers to run as root</source>
        <translation>La politique permet aux conteneurs de tourner en root</translation>
    </message>
    <message>
        <source>The policy lets containers keep the capability NET_RAW</source>
        <translation>La politique laisse aux conteneurs la capacité NET_RAW</translation>
    </message>
    <message>
        <source>The policy allows every path of the node as a volume</source>
        <translation>La politique permet tout chemin du nœud comme volume</translation>
    </message>
    <message>
        <source>The policy gives pods no seccomp profile</source>
        <translation>La politique ne donne aux pods aucun profil seccomp</translation>
    </message>
    <message>
        <source>PodSecurityPolicy protects nothing</source>
        <translation>Une PodSecurityPolicy ne protège rien</translation>
    </message>
    <message>
        <source>Kubernetes %1 knows no PodSecurityPolicy: the API server refuses it</source>
        <translation>Kubernetes %1 ne connaît pas de PodSecurityPolicy&#xa0;: le serveur d’API la refuse</translation>
    </message>
    <message>
        <source>Pod is held by no NetworkPolicy</source>
        <translation>Un pod n’est tenu par aucune NetworkPolicy</translation>
    </message>
    <message>
        <source>No NetworkPolicy is about %1: every pod of the cluster reaches it, and it reaches everything</source>
        <translation>Aucune NetworkPolicy ne vise %1&#xa0;: tout pod du cluster le joint, et il joint tout</translation>
    </message>
    <message>
        <source>No NetworkPolicy limits who reaches %1: every pod of the cluster does</source>
        <translation>Aucune NetworkPolicy ne limite qui joint %1&#xa0;: tout pod du cluster le peut</translation>
    </message>
    <message>
        <source>No NetworkPolicy limits what %1 reaches: it connects to everything</source>
        <translation>Aucune NetworkPolicy ne limite ce que %1 joint&#xa0;: il se connecte à tout</translation>
    </message>
    <message>
        <source>Private key stands in a file as it is</source>
        <translation>Une clé privée est en clair dans un fichier</translation>
    </message>
    <message>
        <source>Text holds a private key: whoever reads the file, or the object, can act as its owner</source>
        <translation>Le texte contient une clé privée&#xa0;: qui lit le fichier, ou l’objet, peut agir comme son propriétaire</translation>
    </message>
    <message>
        <source>SecurityContextConstraints allow privileged containers</source>
        <translation>SecurityContextConstraints permet des conteneurs privilégiés</translation>
    </message>
    <message>
        <source>Whoever may use these constraints runs privileged containers</source>
        <translation>Qui peut utiliser ces contraintes lance des conteneurs privilégiés</translation>
    </message>
    <message>
        <source>Probe asks a port that the container does not name</source>
        <translation>Une sonde interroge un port que le conteneur ne nomme pas</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; names no port %2</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» ne nomme pas de port %2</translation>
    </message>
    <message>
        <source>Probe runs a command in the container</source>
        <translation>Une sonde lance une commande dans le conteneur</translation>
    </message>
    <message>
        <source>The %1 of container &quot;%2&quot; starts a program each time</source>
        <translation>%1 du conteneur «&#xa0;%2&#xa0;» lance un programme à chaque fois</translation>
    </message>
    <message>
        <source>Service is open to the internet</source>
        <translation>Un Service est ouvert à Internet</translation>
    </message>
    <message>
        <source>Service &quot;%1&quot; asks for a load balancer that takes connections from anywhere</source>
        <translation>Le Service «&#xa0;%1&#xa0;» demande un répartiteur de charge qui prend des connexions de partout</translation>
    </message>
    <message>
        <source>Let in some addresses only</source>
        <translation>Ne laisser entrer que certaines adresses</translation>
    </message>
    <message>
        <source>address range</source>
        <translation>plage d’adresses</translation>
    </message>
    <message>
        <source>New version stops the old one first</source>
        <translation>La nouvelle version arrête d’abord l’ancienne</translation>
    </message>
    <message>
        <source>All pods are stopped before the first of the new version starts</source>
        <translation>Tous les pods sont arrêtés avant que le premier de la nouvelle version démarre</translation>
    </message>
    <message>
        <source>Replace them one after the other (RollingUpdate)</source>
        <translation>Les remplacer l’un après l’autre (RollingUpdate)</translation>
    </message>
    <message>
        <source>API version is served no more</source>
        <translation>La version d’API n’est plus servie</translation>
    </message>
    <message>
        <source>%1 %2 is gone since Kubernetes %3 without a successor: %5 refuses the object</source>
        <translation>%1 %2 a disparu depuis Kubernetes %3 sans successeur&#xa0;: %5 refuse l’objet</translation>
    </message>
    <message>
        <source>%1 %2 is gone since Kubernetes %3: %5 refuses the object; it is %4 now</source>
        <translation>%1 %2 a disparu depuis Kubernetes %3&#xa0;: %5 refuse l’objet&#xa0;; c’est %4 désormais</translation>
    </message>
    <message>
        <source>Replicas are set beside an autoscaler</source>
        <translation>Des répliques sont fixées à côté d’un autoscaler</translation>
    </message>
    <message>
        <source>Each apply sets %1 replicas, whatever the autoscaler has found to be right</source>
        <translation>Chaque application fixe %1 répliques, quoi que l’autoscaler ait trouvé juste</translation>
    </message>
    <message>
        <source>The autoscaler</source>
        <translation>L’autoscaler</translation>
    </message>
    <message>
        <source>All replicas may run on one node</source>
        <translation>Toutes les répliques peuvent tourner sur un nœud</translation>
    </message>
    <message>
        <source>Nothing keeps the %1 replicas of &quot;%2&quot; apart: one node may run them all, and take them all with it</source>
        <translation>Rien ne sépare les %1 répliques de «&#xa0;%2&#xa0;»&#xa0;: un nœud peut les porter toutes, et les emporter toutes</translation>
    </message>
    <message>
        <source>Prefer another node for each replica</source>
        <translation>Préférer un autre nœud pour chaque réplique</translation>
    </message>
    <message>
        <source>Node may have less than the container is allowed</source>
        <translation>Un nœud peut avoir moins que ce qui est permis au conteneur</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; may use more %2 than its node keeps for it</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» peut utiliser plus de %2 que son nœud n’en garde pour lui</translation>
    </message>
    <message>
        <source>Request what is allowed</source>
        <translation>Demander ce qui est permis</translation>
    </message>
    <message>
        <source>Job asks for a restart policy that jobs cannot have</source>
        <translation>Un Job demande une politique de redémarrage que les jobs ne peuvent avoir</translation>
    </message>
    <message>
        <source>The API server refuses this: pods of jobs restart OnFailure or Never</source>
        <translation>Le serveur d’API refuse ceci&#xa0;: les pods des jobs redémarrent OnFailure ou Never</translation>
    </message>
    <message>
        <source>Never restart a container</source>
        <translation>Ne jamais redémarrer un conteneur</translation>
    </message>
    <message>
        <source>Restart it when it fails</source>
        <translation>Le redémarrer quand il échoue</translation>
    </message>
    <message>
        <source>Ingress controller gets no security fixes any more</source>
        <translation>Le contrôleur d’Ingress ne reçoit plus de correctifs de sécurité</translation>
    </message>
    <message>
        <source>The project ingress-nginx was retired in March 2026: holes found since stay open</source>
        <translation>Le projet ingress-nginx a été retiré en mars 2026&#xa0;: les failles trouvées depuis restent ouvertes</translation>
    </message>
    <message>
        <source>Role runs pods</source>
        <translation>Un rôle lance des pods</translation>
    </message>
    <message>
        <source>%1 lets whoever holds it %3 %2: run pods of any kind, as any service account of the namespace</source>
        <translation>%1 laisse à qui le tient %3 %2&#xa0;: lancer des pods de toute sorte, sous tout compte de service de l’espace de noms</translation>
    </message>
    <message>
        <source>Role deletes events</source>
        <translation>Un rôle supprime des événements</translation>
    </message>
    <message>
        <source>%1 lets whoever holds it %3 %2, and so wipe the traces of what it did</source>
        <translation>%1 laisse à qui le tient %3 %2, et donc effacer les traces de ce qu’il a fait</translation>
    </message>
    <message>
        <source>Role deletes workloads</source>
        <translation>Un rôle supprime des charges de travail</translation>
    </message>
    <message>
        <source>%1 lets whoever holds it %3 any of %2: it can stop what runs, and lose its data or its logs</source>
        <translation>%1 laisse à qui le tient %3 l’un de %2&#xa0;: il peut arrêter ce qui tourne, et perdre ses données ou ses journaux</translation>
    </message>
    <message>
        <source>Role connects to every pod</source>
        <translation>Un rôle se connecte à chaque pod</translation>
    </message>
    <message>
        <source>%1 lets whoever holds it connect to any port of every pod where it is bound (%2: %3)</source>
        <translation>%1 laisse à qui le tient se connecter à tout port de chaque pod là où il est lié (%2&#xa0;: %3)</translation>
    </message>
    <message>
        <source>Role hands on its own rights</source>
        <translation>Un rôle transmet ses propres droits</translation>
    </message>
    <message>
        <source>%1 lets whoever holds it %3 %2: give what it holds itself to anybody</source>
        <translation>%1 laisse à qui le tient %3 %2&#xa0;: donner à quiconque ce qu’il tient lui-même</translation>
    </message>
    <message>
        <source>Role changes who is an administrator, or names in DNS</source>
        <translation>Un rôle change qui est administrateur, ou des noms dans le DNS</translation>
    </message>
    <message>
        <source>%1 changes ConfigMap %2, which decides on the whole cluster</source>
        <translation>%1 change le ConfigMap %2, qui décide de tout le cluster</translation>
    </message>
    <message>
        <source>%1 changes every ConfigMap of kube-system: names in DNS (coredns) and, on EKS, who is an administrator (aws-auth)</source>
        <translation>%1 change chaque ConfigMap de kube-system&#xa0;: des noms dans le DNS (coredns) et, sur EKS, qui est administrateur (aws-auth)</translation>
    </message>
    <message>
        <source>Role changes every ConfigMap</source>
        <translation>Un rôle change chaque ConfigMap</translation>
    </message>
    <message>
        <source>%1 lets whoever holds it %3 all %2 where it is bound, and so how programs there behave</source>
        <translation>%1 laisse à qui le tient %3 tous les %2 là où il est lié, et donc le comportement des programmes de là</translation>
    </message>
    <message>
        <source>Role sets addresses behind Services</source>
        <translation>Un rôle fixe des adresses derrière des Services</translation>
    </message>
    <message>
        <source>%1 lets whoever holds it %3 %2, and so send the traffic of a Service to any address</source>
        <translation>%1 laisse à qui le tient %3 %2, et donc envoyer le trafic d’un Service à toute adresse</translation>
    </message>
    <message>
        <source>Role changes what is reached in the network</source>
        <translation>Un rôle change ce qui est joint dans le réseau</translation>
    </message>
    <message>
        <source>%1 lets whoever holds it %3 %2: open connections that were closed, or draw traffic to other pods</source>
        <translation>%1 laisse à qui le tient %3 %2&#xa0;: ouvrir des connexions fermées, ou attirer du trafic vers d’autres pods</translation>
    </message>
    <message>
        <source>Container belongs to the group root</source>
        <translation>Un conteneur appartient au groupe root</translation>
    </message>
    <message>
        <source>Group 0 is root&apos;s: its files are open to the container</source>
        <translation>Le groupe 0 est celui de root&#xa0;: ses fichiers sont ouverts au conteneur</translation>
    </message>
    <message>
        <source>Take another group</source>
        <translation>Prendre un autre groupe</translation>
    </message>
    <message>
        <source>Autoscaler may leave one replica</source>
        <translation>L’autoscaler peut ne laisser qu’une réplique</translation>
    </message>
    <message>
        <source>At times one pod alone does the work</source>
        <translation>Par moments un seul pod fait le travail</translation>
    </message>
    <message>
        <source>Keep two replicas</source>
        <translation>Garder deux répliques</translation>
    </message>
    <message>
        <source>Autoscaler scales what is not there</source>
        <translation>Un autoscaler règle ce qui n’est pas là</translation>
    </message>
    <message>
        <source>Workloads of namespace %1 are here, but no %2 &quot;%3&quot;</source>
        <translation>Des charges de travail de l’espace de noms %1 sont ici, mais aucun %2 «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>Seccomp profile stands in an annotation that nothing reads</source>
        <translation>Un profil seccomp est dans une annotation que rien ne lit</translation>
    </message>
    <message>
        <source>Kubernetes reads this annotation no more: the profile &quot;%1&quot; confines nothing</source>
        <translation>Kubernetes ne lit plus cette annotation&#xa0;: le profil «&#xa0;%1&#xa0;» ne confine rien</translation>
    </message>
    <message>
        <source>Two autoscalers scale one workload</source>
        <translation>Deux autoscalers règlent une même charge de travail</translation>
    </message>
    <message>
        <source>Another autoscaler scales %1 too: they work against each other</source>
        <translation>Un autre autoscaler règle aussi %1&#xa0;: ils se contrarient</translation>
    </message>
    <message>
        <source>The other autoscaler</source>
        <translation>L’autre autoscaler</translation>
    </message>
    <message>
        <source>Secret with its values in a file</source>
        <translation>Un Secret avec ses valeurs dans un fichier</translation>
    </message>
    <message>
        <source>Secret &quot;%1&quot; stands in the file with the value of &quot;%2&quot;: base64 hides nothing, and the history of a repository forgets nothing</source>
        <translation>Le Secret «&#xa0;%1&#xa0;» est dans le fichier avec la valeur de «&#xa0;%2&#xa0;»&#xa0;: base64 ne cache rien, et l’historique d’un dépôt n’oublie rien</translation>
    </message>
    <message>
        <source>Secret becomes a variable of the process</source>
        <translation>Un Secret devient une variable du processus</translation>
    </message>
    <message>
        <source>Variable %1 of container &quot;%2&quot; holds a Secret&apos;s value: child processes, crash reports and debug pages get it too; a mounted file does not spread so</source>
        <translation>La variable %1 du conteneur «&#xa0;%2&#xa0;» contient la valeur d’un Secret&#xa0;: processus enfants, rapports de plantage et pages de débogage l’ont aussi&#xa0;; un fichier monté ne se répand pas ainsi</translation>
    </message>
    <message>
        <source>All values of Secret &quot;%1&quot; become variables of container &quot;%2&quot;: child processes, crash reports and debug pages get them too</source>
        <translation>Toutes les valeurs du Secret «&#xa0;%1&#xa0;» deviennent des variables du conteneur «&#xa0;%2&#xa0;»&#xa0;: processus enfants, rapports de plantage et pages de débogage les ont aussi</translation>
    </message>
    <message>
        <source>Pod holds a folder of the node that decides about it</source>
        <translation>Un pod tient un dossier du nœud qui décide de lui</translation>
    </message>
    <message>
        <source>Volume &quot;%1&quot; is %2 of the node, which decides about all that runs there</source>
        <translation>Le volume «&#xa0;%1&#xa0;» est %2 du nœud, qui décide de tout ce qui y tourne</translation>
    </message>
    <message>
        <source>Service takes over addresses outside the cluster</source>
        <translation>Un Service s’empare d’adresses hors du cluster</translation>
    </message>
    <message>
        <source>Service &quot;%1&quot; takes what pods and nodes send to %2, whoever that address belongs to</source>
        <translation>Le Service «&#xa0;%1&#xa0;» prend ce que pods et nœuds envoient à %2, à qui que soit cette adresse</translation>
    </message>
    <message>
        <source>Remove externalIPs</source>
        <translation>Supprimer externalIPs</translation>
    </message>
    <message>
        <source>Service names a port that its pods do not have</source>
        <translation>Un Service nomme un port que ses pods n’ont pas</translation>
    </message>
    <message>
        <source>Service &quot;%1&quot; sends to port &quot;%2&quot;, and no container of its pods names a port so: it leads nowhere</source>
        <translation>Le Service «&#xa0;%1&#xa0;» envoie au port «&#xa0;%2&#xa0;», et aucun conteneur de ses pods ne nomme un port ainsi&#xa0;: il ne mène nulle part</translation>
    </message>
    <message>
        <source>One of its pods</source>
        <translation>L’un de ses pods</translation>
    </message>
    <message>
        <source>Name another port</source>
        <translation>Nommer un autre port</translation>
    </message>
    <message>
        <source>Service leads to no pod</source>
        <translation>Un Service ne mène à aucun pod</translation>
    </message>
    <message>
        <source>Service &quot;%1&quot; selects none of the pods of namespace &quot;%2&quot; here: its clients get no answer</source>
        <translation>Le Service «&#xa0;%1&#xa0;» ne choisit aucun des pods de l’espace de noms «&#xa0;%2&#xa0;» ici&#xa0;: ses clients n’ont pas de réponse</translation>
    </message>
    <message>
        <source>Replicas share a volume that one node holds</source>
        <translation>Des répliques partagent un volume qu’un seul nœud tient</translation>
    </message>
    <message>
        <source>%1 replicas mount claim &quot;%2&quot;, which only the pods of one node can</source>
        <translation>%1 répliques montent la demande «&#xa0;%2&#xa0;», que seuls les pods d’un nœud peuvent monter</translation>
    </message>
    <message>
        <source>The claim</source>
        <translation>La demande</translation>
    </message>
    <message>
        <source>Several workloads share a service account</source>
        <translation>Plusieurs charges de travail partagent un compte de service</translation>
    </message>
    <message>
        <source>Service account &quot;%1&quot; is that of %2 too: each holds the rights of both</source>
        <translation>Le compte de service «&#xa0;%1&#xa0;» est aussi celui de %2&#xa0;: chacun tient les droits des deux</translation>
    </message>
    <message>
        <source>The other workload</source>
        <translation>L’autre charge de travail</translation>
    </message>
    <message>
        <source>Workload has one replica</source>
        <translation>Une charge de travail a une seule réplique</translation>
    </message>
    <message>
        <source>One pod alone does the work: nothing answers while it is replaced</source>
        <translation>Un seul pod fait le travail&#xa0;: rien ne répond pendant son remplacement</translation>
    </message>
    <message>
        <source>Run two replicas</source>
        <translation>Lancer deux répliques</translation>
    </message>
    <message>
        <source>Container offers SSH</source>
        <translation>Un conteneur offre SSH</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; offers SSH on port %2</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» offre SSH sur le port %2</translation>
    </message>
    <message>
        <source>Container may run an image that is not the newest of its tag</source>
        <translation>Un conteneur peut lancer une image qui n’est pas la plus récente de son tag</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; runs whatever the node has under this tag</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» lance ce que le nœud a sous ce tag</translation>
    </message>
    <message>
        <source>Set imagePullPolicy: Always</source>
        <translation>Définir imagePullPolicy: Always</translation>
    </message>
    <message>
        <source>StatefulSet names no Service</source>
        <translation>Un StatefulSet ne nomme pas de Service</translation>
    </message>
    <message>
        <source>Its pods have no names of their own in DNS</source>
        <translation>Ses pods n’ont pas de noms à eux dans le DNS</translation>
    </message>
    <message>
        <source>Name its headless Service</source>
        <translation>Nommer son Service sans adresse</translation>
    </message>
    <message>
        <source>service</source>
        <translation>service</translation>
    </message>
    <message>
        <source>Container starts with sudo</source>
        <translation>Un conteneur démarre avec sudo</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; makes itself root with sudo</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» se fait root avec sudo</translation>
    </message>
    <message>
        <source>Move it to %1</source>
        <translation>Le déplacer vers %1</translation>
    </message>
    <message>
        <source>Tiller runs in the cluster</source>
        <translation>Tiller tourne dans le cluster</translation>
    </message>
    <message>
        <source>Tiller installs what anybody asks it to, mostly as an administrator</source>
        <translation>Tiller installe ce que quiconque lui demande, le plus souvent en administrateur</translation>
    </message>
    <message>
        <source>Tiller listens to the whole cluster</source>
        <translation>Tiller écoute tout le cluster</translation>
    </message>
    <message>
        <source>Every pod reaches this Tiller: it does not listen on localhost alone</source>
        <translation>Tout pod joint ce Tiller&#xa0;: il n’écoute pas seulement localhost</translation>
    </message>
    <message>
        <source>Tiller is reached through a Service</source>
        <translation>Tiller est joint par un Service</translation>
    </message>
    <message>
        <source>Every pod of the cluster reaches Tiller through this Service</source>
        <translation>Tout pod du cluster joint Tiller par ce Service</translation>
    </message>
    <message>
        <source>Credential stands in a file as it is</source>
        <translation>Un secret est en clair dans un fichier</translation>
    </message>
    <message>
        <source>A URL holds a password of %2 characters: whoever reads the file, or the object, has it</source>
        <translation>Une URL contient un mot de passe de %2 caractères&#xa0;: qui lit le fichier, ou l’objet, l’a</translation>
    </message>
    <message>
        <source>Text holds a credential (%1, %2 characters): whoever reads the file, or the object, can use it</source>
        <translation>Le texte contient un secret (%1, %2 caractères)&#xa0;: qui lit le fichier, ou l’objet, peut l’utiliser</translation>
    </message>
    <message>
        <source>Pod tolerates the control plane&apos;s taint</source>
        <translation>Un pod tolère le taint du plan de contrôle</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; tolerates the taint of the control plane: it may run beside the API server and its keys</source>
        <translation>%1 «&#xa0;%2&#xa0;» tolère le taint du plan de contrôle&#xa0;: il peut tourner à côté du serveur d’API et de ses clés</translation>
    </message>
    <message>
        <source>Storage class does not ask for encryption</source>
        <translation>Une classe de stockage ne demande pas le chiffrement</translation>
    </message>
    <message>
        <source>Volumes of this class are stored as they are written</source>
        <translation>Les volumes de cette classe sont stockés tels qu’ils sont écrits</translation>
    </message>
    <message>
        <source>Encrypt them</source>
        <translation>Les chiffrer</translation>
    </message>
    <message>
        <source>Field that the API does not have</source>
        <translation>Un champ que l’API n’a pas</translation>
    </message>
    <message>
        <source>%2 (Kubernetes %3) has no field %1: it is dropped, or the object refused. Is %4 meant?</source>
        <translation>%2 (Kubernetes %3) n’a pas de champ %1&#xa0;: il est ignoré, ou l’objet refusé. Est-ce %4&#xa0;?</translation>
    </message>
    <message>
        <source>%2 (Kubernetes %3) has no field %1: it is dropped, or the object refused. It belongs to %4</source>
        <translation>%2 (Kubernetes %3) n’a pas de champ %1&#xa0;: il est ignoré, ou l’objet refusé. Il va dans %4</translation>
    </message>
    <message>
        <source>%2 (Kubernetes %3) has no field %1: it is dropped, or the object refused</source>
        <translation>%2 (Kubernetes %3) n’a pas de champ %1&#xa0;: il est ignoré, ou l’objet refusé</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Le supprimer</translation>
    </message>
    <message>
        <source>emptyDir volume has no size limit</source>
        <translation>Un volume emptyDir n’a pas de limite de taille</translation>
    </message>
    <message>
        <source>Volume &quot;%1&quot; may fill the disk, or the memory, of its node</source>
        <translation>Le volume «&#xa0;%1&#xa0;» peut remplir le disque, ou la mémoire, de son nœud</translation>
    </message>
    <message>
        <source>size limit</source>
        <translation>limite de taille</translation>
    </message>
    <message>
        <source>Volume is mounted by a sub-path</source>
        <translation>Un volume est monté par un sous-chemin</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; mounts a part of volume &quot;%2&quot;</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» monte une partie du volume «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Account of a workload can take over the cluster</source>
        <translation>Le compte d’une charge de travail peut s’emparer du cluster</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 runs as %2, which may do everything in the cluster: who breaks into it owns the cluster</source>
        <translation>%1 tourne sous %2, qui peut tout faire dans le cluster&#xa0;: qui s’y introduit possède le cluster</translation>
    </message>
    <message>
        <source>%1 runs as %2, which may %3 in the whole cluster: who breaks into it is one step from all rights</source>
        <translation>%1 tourne sous %2, qui peut %3 dans tout le cluster&#xa0;: qui s’y introduit est à un pas de tous les droits</translation>
    </message>
    <message>
        <source>%1 gives it %2</source>
        <translation>%1 lui donne %2</translation>
    </message>
    <message>
        <source>This rule of %1 allows it</source>
        <translation>Cette règle de %1 le permet</translation>
    </message>
    <message>
        <source>Give the pod no token: automountServiceAccountToken: false</source>
        <translation>Ne donner aucun jeton au pod&#xa0;: automountServiceAccountToken: false</translation>
    </message>
    <message>
        <source>Workload of users in a namespace of the cluster</source>
        <translation>Une charge de travail d’utilisateurs est dans un espace de noms du cluster</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot; is in %3 and does not look like a part of the cluster: who may manage it may mostly manage the cluster&apos;s own programs, and policies mostly spare that namespace</source>
        <translation>%1 «&#xa0;%2&#xa0;» est dans %3 et ne semble pas faire partie du cluster&#xa0;: qui peut la gérer peut le plus souvent gérer les programmes du cluster, et les politiques épargnent le plus souvent cet espace de noms</translation>
    </message>
    <message>
        <source>Container may write to a folder of its node</source>
        <translation>Un conteneur peut écrire dans un dossier de son nœud</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; may write to %2 of the node</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» peut écrire dans %2 du nœud</translation>
    </message>
    <message>
        <source>Mount it read-only</source>
        <translation>Le monter en lecture seule</translation>
    </message>
    <message>
        <source>Container can write to its own root filesystem</source>
        <translation>Un conteneur peut écrire dans son propre système de fichiers racine</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; can write to its own root filesystem</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» peut écrire dans son propre système de fichiers racine</translation>
    </message>
    <message>
        <source>Set readOnlyRootFilesystem: true</source>
        <translation>Définir readOnlyRootFilesystem: true</translation>
    </message>
    <message>
        <source>AWS access key id</source>
        <translation>identifiant de clé d’accès AWS</translation>
    </message>
    <message>
        <source>Google API key</source>
        <translation>clé d’API Google</translation>
    </message>
    <message>
        <source>GitHub token</source>
        <translation>jeton GitHub</translation>
    </message>
    <message>
        <source>GitLab token</source>
        <translation>jeton GitLab</translation>
    </message>
    <message>
        <source>Slack token</source>
        <translation>jeton Slack</translation>
    </message>
    <message>
        <source>Slack webhook</source>
        <translation>webhook Slack</translation>
    </message>
    <message>
        <source>Stripe key</source>
        <translation>clé Stripe</translation>
    </message>
    <message>
        <source>signed JSON Web Token</source>
        <translation>JSON Web Token signé</translation>
    </message>
    <message>
        <source>npm token</source>
        <translation>jeton npm</translation>
    </message>
    <message>
        <source>PyPI token</source>
        <translation>jeton PyPI</translation>
    </message>
    <message>
        <source>SendGrid key</source>
        <translation>clé SendGrid</translation>
    </message>
    <message>
        <source>key of an Azure storage account</source>
        <translation>clé d’un compte de stockage Azure</translation>
    </message>
    <message>
        <source>Docker Hub token</source>
        <translation>jeton Docker Hub</translation>
    </message>
    <message>
        <source>DigitalOcean token</source>
        <translation>jeton DigitalOcean</translation>
    </message>
    <message>
        <source>Vault token</source>
        <translation>jeton Vault</translation>
    </message>
    <message>
        <source>Anthropic API key</source>
        <translation>clé d’API Anthropic</translation>
    </message>
    <message>
        <source>OpenAI API key</source>
        <translation>clé d’API OpenAI</translation>
    </message>
    <message>
        <source>Hugging Face token</source>
        <translation>jeton Hugging Face</translation>
    </message>
    <message>
        <source>Grafana service account token</source>
        <translation>jeton de compte de service Grafana</translation>
    </message>
    <message>
        <source>Shopify token</source>
        <translation>jeton Shopify</translation>
    </message>
    <message>
        <source>age secret key</source>
        <translation>clé secrète age</translation>
    </message>
    <message>
        <source>login of an image registry</source>
        <translation>identifiants d’un registre d’images</translation>
    </message>
    <message>
        <source>private key</source>
        <translation>clé privée</translation>
    </message>
    <message>
        <source>password in a URL</source>
        <translation>mot de passe dans une URL</translation>
    </message>
    <message>
        <source>AppArmor annotation names a container that is not there</source>
        <translation>Une annotation AppArmor nomme un conteneur qui n’est pas là</translation>
    </message>
    <message>
        <source>The pod has no container &quot;%1&quot; for this profile: the API server refuses it</source>
        <translation>Le pod n’a pas de conteneur «&#xa0;%1&#xa0;» pour ce profil&#xa0;: le serveur d’API le refuse</translation>
    </message>
    <message>
        <source>Give the profile to container &quot;%1&quot;</source>
        <translation>Donner le profil au conteneur «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Pods that never became ready hold their node</source>
        <translation>Des pods jamais prêts tiennent leur nœud</translation>
    </message>
    <message>
        <source>If its pods crash, the budget keeps them from being evicted too: draining their node does not end</source>
        <translation>Si ses pods plantent, le budget les garde aussi de l’éviction&#xa0;: vider leur nœud ne finit pas</translation>
    </message>
    <message>
        <source>Let broken pods go</source>
        <translation>Laisser partir les pods cassés</translation>
    </message>
    <message>
        <source>Disruption budget wants as many pods as there are</source>
        <translation>Un budget de perturbation veut autant de pods qu’il y en a</translation>
    </message>
    <message>
        <source>%1 pods have to stay, and %2 may have no more than %3: draining their nodes does not end</source>
        <translation>%1 pods doivent rester, et %2 ne peut en avoir plus de %3&#xa0;: vider leurs nœuds ne finit pas</translation>
    </message>
    <message>
        <source>How many there are</source>
        <translation>Combien il y en a</translation>
    </message>
    <message>
        <source>Disruption budget holds no pods</source>
        <translation>Un budget de perturbation ne tient aucun pod</translation>
    </message>
    <message>
        <source>Pods of namespace %1</source>
        <translation>Pods de l’espace de noms %1</translation>
    </message>
    <message>
        <source>Workloads of namespace %1 are here, but the budget selects none of their pods</source>
        <translation>Des charges de travail de l’espace de noms %1 sont ici, mais le budget n’en choisit aucun pod</translation>
    </message>
    <message>
        <source>Volume claim takes whatever class of storage is the default</source>
        <translation>Une demande de volume prend la classe de stockage par défaut, quelle qu’elle soit</translation>
    </message>
    <message>
        <source>Claim &quot;%1&quot; names no class: encryption, backups and speed are those of the cluster&apos;s default</source>
        <translation>La demande «&#xa0;%1&#xa0;» ne nomme pas de classe&#xa0;: chiffrement, sauvegardes et vitesse sont ceux du défaut du cluster</translation>
    </message>
    <message>
        <source>Name the class</source>
        <translation>Nommer la classe</translation>
    </message>
    <message>
        <source>storage class</source>
        <translation>classe de stockage</translation>
    </message>
    <message>
        <source>Volume may be mounted by every pod of its node</source>
        <translation>Un volume peut être monté par tout pod de son nœud</translation>
    </message>
    <message>
        <source>ReadWriteOnce binds the volume to a node, not to a pod: all pods there may write to it</source>
        <translation>ReadWriteOnce lie le volume à un nœud, pas à un pod&#xa0;: tous les pods de là peuvent y écrire</translation>
    </message>
    <message>
        <source>Bind it to one pod</source>
        <translation>Le lier à un pod</translation>
    </message>
    <message>
        <source>Take the volume and its mounts away</source>
        <translation>Retirer le volume et ses montages</translation>
    </message>
    <message>
        <source>Label app.kubernetes.io/instance is another name</source>
        <translation>L’étiquette app.kubernetes.io/instance est un autre nom</translation>
    </message>
    <message>
        <source>%1 says it is instance &quot;%2&quot;</source>
        <translation>%1 se dit instance «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>OpenShift build uses the deprecated Jenkins strategy</source>
        <translation>Un build OpenShift utilise la stratégie Jenkins dépréciée</translation>
    </message>
    <message>
        <source>Build &quot;%1&quot; has a Jenkins of its project run it, which OpenShift has deprecated</source>
        <translation>Le build «&#xa0;%1&#xa0;» est lancé par un Jenkins de son projet, ce qu’OpenShift a déprécié</translation>
    </message>
    <message>
        <source>Image is a version with a known hole</source>
        <translation>Une image est une version avec une faille connue</translation>
    </message>
    <message>
        <source>%1 of this version has %2, which %3 mends</source>
        <translation>%1 de cette version a %2, que %3 corrige</translation>
    </message>
    <message>
        <source>Run a later version</source>
        <translation>Lancer une version plus récente</translation>
    </message>
    <message>
        <source>Add service account &quot;%1&quot;</source>
        <translation>Ajouter le compte de service «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Name %1 instead</source>
        <translation>Nommer %1 à la place</translation>
    </message>
    <message>
        <source>Container mounts a volume that its pod does not have</source>
        <translation>Un conteneur monte un volume que son pod n’a pas</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; mounts &quot;%2&quot;, and the pod has no volume of that name: the API server refuses it</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» monte «&#xa0;%2&#xa0;», et le pod n’a pas de volume de ce nom&#xa0;: le serveur d’API le refuse</translation>
    </message>
    <message>
        <source>Pod has two of one name</source>
        <translation>Un pod a deux choses d’un même nom</translation>
    </message>
    <message>
        <source>Two volumes are named &quot;%1&quot;: the API server refuses it</source>
        <translation>Deux volumes se nomment «&#xa0;%1&#xa0;»&#xa0;: le serveur d’API le refuse</translation>
    </message>
    <message>
        <source>Two volumes are mounted at &quot;%1&quot;: the API server refuses it</source>
        <translation>Deux volumes sont montés sur «&#xa0;%1&#xa0;»&#xa0;: le serveur d’API le refuse</translation>
    </message>
    <message>
        <source>Two containers are named &quot;%1&quot;: the API server refuses it</source>
        <translation>Deux conteneurs se nomment «&#xa0;%1&#xa0;»&#xa0;: le serveur d’API le refuse</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>L’autre</translation>
    </message>
    <message>
        <source>Namespace admits pods of every kind</source>
        <translation>Un espace de noms admet des pods de toute sorte</translation>
    </message>
    <message>
        <source>Namespace %1 lets privileged pods in</source>
        <translation>L’espace de noms %1 laisse entrer des pods privilégiés</translation>
    </message>
    <message>
        <source>Namespace %1 enforces no Pod Security level: it lets privileged pods in</source>
        <translation>L’espace de noms %1 n’impose aucun niveau Pod Security&#xa0;: il laisse entrer des pods privilégiés</translation>
    </message>
    <message>
        <source>Enforce level %1</source>
        <translation>Imposer le niveau %1</translation>
    </message>
    <message>
        <source>Nothing here says which pods a budget would hold</source>
        <translation>Rien ici ne dit quels pods un budget tiendrait</translation>
    </message>
    <message>
        <source>Forbid more rights than it starts with, and drop its capabilities</source>
        <translation>Interdire plus de droits qu’au départ, et retirer ses capacités</translation>
    </message>
    <message>
        <source>OpenShift keeps Secrets unencrypted</source>
        <translation>OpenShift garde les Secrets en clair</translation>
    </message>
    <message>
        <source>etcd holds Secrets and tokens of the cluster unencrypted</source>
        <translation>etcd tient les Secrets et jetons du cluster en clair</translation>
    </message>
    <message>
        <source>Encrypt them with %1</source>
        <translation>Les chiffrer avec %1</translation>
    </message>
    <message>
        <source>Two disruption budgets hold the same pods</source>
        <translation>Deux budgets de perturbation tiennent les mêmes pods</translation>
    </message>
    <message>
        <source>Pods of %1 are held by %2 too: an eviction of a pod with two budgets fails</source>
        <translation>Les pods de %1 sont tenus par %2 aussi&#xa0;: l’éviction d’un pod à deux budgets échoue</translation>
    </message>
    <message>
        <source>The other budget</source>
        <translation>L’autre budget</translation>
    </message>
    <message>
        <source>Container is killed before its preStop hook is done</source>
        <translation>Un conteneur est tué avant la fin de son preStop</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; sleeps %2 s before it stops, and is killed after %3 s: it never shuts down by itself</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» dort %2 s avant de s’arrêter, et est tué après %3 s&#xa0;: il ne s’arrête jamais de lui-même</translation>
    </message>
    <message>
        <source>How long the pod has</source>
        <translation>Le temps dont dispose le pod</translation>
    </message>
    <message>
        <source>Give the pod more time</source>
        <translation>Donner plus de temps au pod</translation>
    </message>
    <message>
        <source>Role lets pods run as any user or privileged on OpenShift</source>
        <translation>Un rôle laisse des pods tourner sous tout utilisateur ou privilégiés sur OpenShift</translation>
    </message>
    <message>
        <source>%1 lets pods have the constraints &quot;%2&quot;</source>
        <translation>%1 laisse aux pods les contraintes «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>%1 lets pods have every constraints there are, those for privileged pods too</source>
        <translation>%1 laisse aux pods toutes les contraintes, aussi celles pour pods privilégiés</translation>
    </message>
    <message>
        <source>Let them have %1 instead</source>
        <translation>Leur laisser %1 à la place</translation>
    </message>
    <message>
        <source>Rollout may stop all pods at once</source>
        <translation>Un déploiement peut arrêter tous les pods à la fois</translation>
    </message>
    <message>
        <source>A new version stops all old pods before one of its own is ready</source>
        <translation>Une nouvelle version arrête tous les anciens pods avant que l’un des siens soit prêt</translation>
    </message>
    <message>
        <source>Replace a quarter at a time</source>
        <translation>En remplacer un quart à la fois</translation>
    </message>
    <message>
        <source>No pod may go and none may be added: the API server refuses it</source>
        <translation>Aucun pod ne peut partir et aucun être ajouté&#xa0;: le serveur d’API le refuse</translation>
    </message>
    <message>
        <source>Add one pod at a time</source>
        <translation>Ajouter un pod à la fois</translation>
    </message>
    <message>
        <source>OpenShift Route serves plain HTTP</source>
        <translation>Une Route OpenShift sert en HTTP simple</translation>
    </message>
    <message>
        <source>Route &quot;%1&quot; is served without TLS</source>
        <translation>La Route «&#xa0;%1&#xa0;» est servie sans TLS</translation>
    </message>
    <message>
        <source>Terminate TLS at the router</source>
        <translation>Terminer TLS au routeur</translation>
    </message>
    <message>
        <source>Route &quot;%1&quot; takes plain HTTP beside TLS</source>
        <translation>La Route «&#xa0;%1&#xa0;» prend du HTTP simple à côté de TLS</translation>
    </message>
    <message>
        <source>Redirect plain requests to TLS</source>
        <translation>Rediriger les requêtes simples vers TLS</translation>
    </message>
    <message>
        <source>Sandbox for untrusted code reaches every address</source>
        <translation>Un bac à sable pour code non fiable joint toute adresse</translation>
    </message>
    <message>
        <source>No network policy is made for sandboxes of &quot;%1&quot;: they reach every address</source>
        <translation>Aucune politique réseau n’est faite pour les bacs à sable de «&#xa0;%1&#xa0;»&#xa0;: ils joignent toute adresse</translation>
    </message>
    <message>
        <source>Have the controller make the policy</source>
        <translation>Laisser le contrôleur faire la politique</translation>
    </message>
    <message>
        <source>Sandboxes of &quot;%1&quot; reach every address: the rule says no &quot;to&quot;</source>
        <translation>Les bacs à sable de «&#xa0;%1&#xa0;» joignent toute adresse&#xa0;: la règle n’a pas de «&#xa0;to&#xa0;»</translation>
    </message>
    <message>
        <source>Sandboxes of &quot;%1&quot; reach every address: %2</source>
        <translation>Les bacs à sable de «&#xa0;%1&#xa0;» joignent toute adresse&#xa0;: %2</translation>
    </message>
    <message>
        <source>Except the addresses inside</source>
        <translation>Excepter les adresses internes</translation>
    </message>
    <message>
        <source>Sandbox for untrusted code has the kernel of its node</source>
        <translation>Un bac à sable pour code non fiable a le noyau de son nœud</translation>
    </message>
    <message>
        <source>Code in sandbox &quot;%1&quot; is kept in by the kernel of its node alone</source>
        <translation>Le code du bac à sable «&#xa0;%1&#xa0;» n’est tenu que par le noyau de son nœud</translation>
    </message>
    <message>
        <source>Name a runtime class that isolates</source>
        <translation>Nommer une classe d’exécution qui isole</translation>
    </message>
    <message>
        <source>runtime class</source>
        <translation>classe d’exécution</translation>
    </message>
    <message>
        <source>Autoscaler has no room to scale</source>
        <translation>Un autoscaler n’a pas de marge</translation>
    </message>
    <message>
        <source>At most %1 replicas, at least %2: the API server refuses it</source>
        <translation>Au plus %1 répliques, au moins %2&#xa0;: le serveur d’API le refuse</translation>
    </message>
    <message>
        <source>At most %1 replicas, at least %2: load changes nothing</source>
        <translation>Au plus %1 répliques, au moins %2&#xa0;: la charge ne change rien</translation>
    </message>
    <message>
        <source>Allow more replicas</source>
        <translation>Permettre plus de répliques</translation>
    </message>
    <message>
        <source>most replicas</source>
        <translation>répliques au plus</translation>
    </message>
    <message>
        <source>Autoscaler measures against a request that is not there</source>
        <translation>Un autoscaler mesure par rapport à une demande qui n’est pas là</translation>
    </message>
    <message>
        <source>Container &quot;%1&quot; of %2 requests no %3, of which this is a share: nothing is scaled by it</source>
        <translation>Le conteneur «&#xa0;%1&#xa0;» de %2 ne demande pas de %3, dont ceci est une part&#xa0;: rien n’est réglé par elle</translation>
    </message>
    <message>
        <source>The container</source>
        <translation>Le conteneur</translation>
    </message>
    <message>
        <source>Write it as the field that counts</source>
        <translation>L’écrire comme le champ qui compte</translation>
    </message>
    <message>
        <source>Users may make OpenShift projects by themselves</source>
        <translation>Des utilisateurs peuvent créer eux-mêmes des projets OpenShift</translation>
    </message>
    <message>
        <source>%1 lets its subjects make projects, which they then administer</source>
        <translation>%1 laisse ses sujets créer des projets, qu’ils administrent ensuite</translation>
    </message>
    <message>
        <source>Remove the subjects</source>
        <translation>Supprimer les sujets</translation>
    </message>
    <message>
        <source>Pod is told all Services of its namespace</source>
        <translation>Un pod reçoit tous les Services de son espace de noms</translation>
    </message>
    <message>
        <source>Every container finds the addresses of all Services of the namespace in its environment</source>
        <translation>Chaque conteneur trouve les adresses de tous les Services de l’espace de noms dans son environnement</translation>
    </message>
    <message>
        <source>Containers of a pod see each other&apos;s processes</source>
        <translation>Des conteneurs d’un pod voient leurs processus</translation>
    </message>
    <message>
        <source>Each container of the pod sees the processes of the others, with their environment and files</source>
        <translation>Chaque conteneur du pod voit les processus des autres, avec leur environnement et leurs fichiers</translation>
    </message>
    <message>
        <source>StatefulSet is not served by the Service it names</source>
        <translation>Un StatefulSet n’est pas servi par le Service qu’il nomme</translation>
    </message>
    <message>
        <source>Services of namespace %1 are here, but no &quot;%2&quot;: the pods have no names in DNS</source>
        <translation>Des Services de l’espace de noms %1 sont ici, mais aucun «&#xa0;%2&#xa0;»&#xa0;: les pods n’ont pas de noms dans le DNS</translation>
    </message>
    <message>
        <source>Service &quot;%1&quot; is not headless: the pods have no names of their own in DNS</source>
        <translation>Le Service «&#xa0;%1&#xa0;» a une adresse à lui&#xa0;: les pods n’ont pas de noms à eux dans le DNS</translation>
    </message>
    <message>
        <source>The Service</source>
        <translation>Le Service</translation>
    </message>
    <message>
        <source>Value of a kernel parameter smuggles in further ones</source>
        <translation>La valeur d’un paramètre du noyau en glisse d’autres</translation>
    </message>
    <message>
        <source>The value of %1 goes on with settings of its own, which an older CRI-O makes on the node</source>
        <translation>La valeur de %1 continue par des réglages à elle, qu’un ancien CRI-O fait sur le nœud</translation>
    </message>
    <message>
        <source>Pod has a volume that no container mounts</source>
        <translation>Un pod a un volume qu’aucun conteneur ne monte</translation>
    </message>
    <message>
        <source>No container mounts volume &quot;%1&quot;, yet the pod waits for it</source>
        <translation>Aucun conteneur ne monte le volume «&#xa0;%1&#xa0;», et pourtant le pod l’attend</translation>
    </message>
    <message>
        <source>Windows container runs as its administrator</source>
        <translation>Un conteneur Windows tourne sous son administrateur</translation>
    </message>
    <message>
        <source>The Windows containers of the pod run as ContainerAdministrator</source>
        <translation>Les conteneurs Windows du pod tournent sous ContainerAdministrator</translation>
    </message>
    <message>
        <source>Windows container &quot;%1&quot; runs as ContainerAdministrator</source>
        <translation>Le conteneur Windows «&#xa0;%1&#xa0;» tourne sous ContainerAdministrator</translation>
    </message>
    <message>
        <source>Run as ContainerUser</source>
        <translation>Tourner sous ContainerUser</translation>
    </message>
    <message>
        <source>%1 runs as %2, which may do everything in kube-system: who breaks into it owns the cluster</source>
        <translation>%1 tourne sous %2, qui peut tout faire dans kube-system&#xa0;: qui s’y introduit possède le cluster</translation>
    </message>
    <message>
        <source>%1 runs as %2, which may %3 in kube-system: who breaks into it is one step from all rights</source>
        <translation>%1 tourne sous %2, qui peut %3 dans kube-system&#xa0;: qui s’y introduit est à un pas de tous les droits</translation>
    </message>
    <message>
        <source>Value is of another type than its field</source>
        <translation>Une valeur est d’un autre type que son champ</translation>
    </message>
    <message>
        <source>Write %1 without quotes</source>
        <translation>Écrire %1 sans guillemets</translation>
    </message>
    <message>
        <source>The API server refuses this: a list is expected here</source>
        <translation>Le serveur d’API refuse ceci&#xa0;: une liste est attendue ici</translation>
    </message>
    <message>
        <source>The API server refuses this: true or false is expected here</source>
        <translation>Le serveur d’API refuse ceci&#xa0;: true ou false est attendu ici</translation>
    </message>
    <message>
        <source>The API server refuses this: a whole number is expected here</source>
        <translation>Le serveur d’API refuse ceci&#xa0;: un nombre entier est attendu ici</translation>
    </message>
    <message>
        <source>The API server refuses this: a mapping (key: value) is expected here</source>
        <translation>Le serveur d’API refuse ceci&#xa0;: un mapping (clé: valeur) est attendu ici</translation>
    </message>
</context>
<context>
    <name>RunnerList</name>
    <message numerus="yes">
        <source>%1, and %n more account(s)</source>
        <translation>
            <numerusform>%1, et %n compte de plus</numerusform>
            <numerusform>%1, et %n comptes de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>%1 (unknown)</source>
        <translation>%1 (inconnu)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n de plus</numerusform>
            <numerusform>et %n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 %2</source>
        <translation>%L1 %2</translation>
    </message>
    <message>
        <source>%L1 in all</source>
        <translation>%L1 au total</translation>
    </message>
</context>
<context>
    <name>RunnerPage</name>
    <message>
        <source>MANAGER MAY</source>
        <translation>DROITS DU GESTIONNAIRE</translation>
    </message>
    <message>
        <source>JOB MAY</source>
        <translation>DROITS DU JOB</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>DEFINED AT</source>
        <translation>DÉFINI DANS</translation>
    </message>
    <message>
        <source>Recognised by: %1 (%2)</source>
        <translation>Reconnu par&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Another one can be declared under versions in .bulkhead.yaml.</source>
        <translation>Une autre peut être déclarée sous versions dans .bulkhead.yaml.</translation>
    </message>
    <message>
        <source>Takes jobs of %1</source>
        <translation>Prend les jobs de %1</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Tags&#xa0;: %1</translation>
    </message>
    <message>
        <source>As %1</source>
        <translation>En tant que %1</translation>
    </message>
    <message>
        <source>Its pods carry no token of the account: its rights do not reach what runs in them.</source>
        <translation>Ses pods ne portent aucun jeton du compte&#xa0;: ses droits n’atteignent pas ce qui s’y exécute.</translation>
    </message>
    <message>
        <source>The account itself is not among these files either.</source>
        <translation>Le compte lui-même n’est pas non plus dans ces fichiers.</translation>
    </message>
    <message>
        <source>Nothing from which more rights can be won, as far as these files tell.</source>
        <translation>Rien qui permette d’obtenir plus de droits, d’après ces fichiers.</translation>
    </message>
    <message numerus="yes">
        <source>Unknown: %n binding(s) to roles that are not among these files.</source>
        <translation>
            <numerusform>Inconnu&#xa0;: %n binding vers des rôles absents de ces fichiers.</numerusform>
            <numerusform>Inconnu&#xa0;: %n bindings vers des rôles absents de ces fichiers.</numerusform>
        </translation>
    </message>
    <message>
        <source>A job can use the manager&apos;s account: %1</source>
        <translation>Un job peut utiliser le compte du gestionnaire&#xa0;: %1</translation>
    </message>
    <message>
        <source>A job may be able to use the manager&apos;s account: %1</source>
        <translation>Un job peut éventuellement utiliser le compte du gestionnaire&#xa0;: %1</translation>
    </message>
    <message>
        <source>NODE GROUPS</source>
        <translation>GROUPES DE NŒUDS</translation>
    </message>
    <message>
        <source>None of its pods is known, or there are no node groups.</source>
        <translation>Aucun de ses pods n’est connu, ou il n’y a pas de groupes de nœuds.</translation>
    </message>
    <message>
        <source>job pods may land on %1, the files do not tell</source>
        <translation>les pods de jobs peuvent être placés sur %1, les fichiers ne le disent pas</translation>
    </message>
    <message>
        <source>job pods can land on %1</source>
        <translation>les pods de jobs peuvent être placés sur %1</translation>
    </message>
    <message>
        <source>%1: a leak</source>
        <translation>%1&#xa0;: une fuite</translation>
    </message>
    <message>
        <source>Show in the picture of node groups</source>
        <translation>Afficher dans le schéma des groupes de nœuds</translation>
    </message>
    <message>
        <source>FINDINGS</source>
        <translation>CONSTATS</translation>
    </message>
    <message>
        <source>None stands at its pods or at what causes them.</source>
        <translation>Aucun sur ses pods ni sur leur origine.</translation>
    </message>
    <message>
        <source>PODS</source>
        <translation>PODS</translation>
    </message>
    <message>
        <source>The files do not tell which pods it makes.</source>
        <translation>Les fichiers ne disent pas quels pods il crée.</translation>
    </message>
    <message>
        <source>What a pod is can be declared in .bulkhead.yaml, which goes before all that is recognised:</source>
        <translation>Ce qu’est un pod peut être déclaré dans .bulkhead.yaml, qui l’emporte sur tout ce qui est reconnu&#xa0;:</translation>
    </message>
    <message>
        <source>Show the pod it will create</source>
        <translation>Afficher le pod qu’il créera</translation>
    </message>
    <message>
        <source>written at</source>
        <translation>écrit dans</translation>
    </message>
    <message>
        <source>Declared in .bulkhead.yaml as %1</source>
        <translation>Déclaré dans .bulkhead.yaml comme %1</translation>
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
        <translation>Panneau de l’espace de tra&amp;vail</translation>
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
    <message>
        <source>Is&amp;olation of node groups</source>
        <translation>Isolemen&amp;t des groupes de nœuds</translation>
    </message>
    <message>
        <source>CI runners and the pods the&amp;y make</source>
        <translation>Runners de CI et pods &amp;qu’ils créent</translation>
    </message>
    <message>
        <source>Co&amp;mplete</source>
        <translation>Co&amp;mpléter</translation>
    </message>
    <message>
        <source>Go to &amp;definition</source>
        <translation>Aller à la défi&amp;nition</translation>
    </message>
    <message>
        <source>Find r&amp;eferences</source>
        <translation>Tr&amp;ouver les références</translation>
    </message>
    <message>
        <source>&amp;Export changes as a patch…</source>
        <translation>Exporter les &amp;modifications en patch…</translation>
    </message>
    <message>
        <source>Cop&amp;y changes as a patch</source>
        <translation>&amp;Copier les modifications en patch</translation>
    </message>
    <message>
        <source>Copy p&amp;ath of the file</source>
        <translation>Copier le chemin du &amp;fichier</translation>
    </message>
    <message>
        <source>Copy path of the fie&amp;ld</source>
        <translation>Copier le chemin &amp;du champ</translation>
    </message>
    <message>
        <source>Ou&amp;tline panel</source>
        <translation>Panneau du plan du &amp;fichier</translation>
    </message>
    <message>
        <source>Wrap lines at t&amp;he edge</source>
        <translation>Retour à la ligne au &amp;bord</translation>
    </message>
    <message>
        <source>Show spaces and ta&amp;bs</source>
        <translation>S&amp;ymboles d’espace et de tabulation</translation>
    </message>
    <message>
        <source>Split &amp;view, side by side</source>
        <translation>Deux vues &amp;juxtaposées</translation>
    </message>
    <message>
        <source>Split view, stac&amp;ked</source>
        <translation>Deux vues, de &amp;haut en bas</translation>
    </message>
    <message>
        <source>Go to o&amp;utline</source>
        <translation>&amp;Aller au plan du fichier</translation>
    </message>
    <message>
        <source>Fix all that is safe in the &amp;workspace…</source>
        <translation>Corriger tout ce qui est sûr dans l’&amp;espace de travail…</translation>
    </message>
    <message>
        <source>Fix all findings of this r&amp;ule in the workspace…</source>
        <translation>Corriger tous les constats de cette règle dans l’espace de &amp;travail…</translation>
    </message>
    <message>
        <source>Reach and rights of this ob&amp;ject</source>
        <translation>Connexions et droits de cet objet (&amp;K)</translation>
    </message>
    <message>
        <source>Rules: which ru&amp;n here</source>
        <translation>Règles&#xa0;: lesquelles co&amp;mptent ici</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>Volet &amp;suivant</translation>
    </message>
    <message>
        <source>Normal text si&amp;ze</source>
        <translation>&amp;Zoom normal</translation>
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
    <message>
        <source>New: saving makes the file</source>
        <translation>Nouveau&#xa0;: l’enregistrement crée le fichier</translation>
    </message>
    <message>
        <source>not here, and needed</source>
        <translation>absent, et nécessaire</translation>
    </message>
    <message>
        <source>Objects that would decide an answer and are not in the workspace: it is unknown.</source>
        <translation>Des objets qui décideraient d’une réponse et ne sont pas dans l’espace de travail&#xa0;: elle est inconnue.</translation>
    </message>
    <message numerus="yes">
        <source>%1
%n answer(s) need it, the first at %2</source>
        <translation>
            <numerusform>%1
%n réponse en a besoin, la première à %2</numerusform>
            <numerusform>%1
%n réponses en ont besoin, la première à %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::AccessModel</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1&#xa0;: %2, %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>bulkhead::AccessTableView</name>
    <message>
        <source>Reach and rights</source>
        <translation>Connexions et droits</translation>
    </message>
    <message>
        <source>Return opens the place that decides, / filters</source>
        <translation>Entrée ouvre l’endroit qui décide, / filtre</translation>
    </message>
</context>
<context>
    <name>bulkhead::AccessView</name>
    <message>
        <source>Rights and connections</source>
        <translation>Droits et connexions</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Droits</translation>
    </message>
    <message>
        <source>Who can reach it</source>
        <translation>Qui peut le joindre</translation>
    </message>
    <message>
        <source>Whom it can reach</source>
        <translation>Qui il peut joindre</translation>
    </message>
    <message>
        <source>REACH AND RIGHTS</source>
        <translation>CONNEXIONS ET DROITS</translation>
    </message>
    <message>
        <source>Pod</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>The object makes several pods: which of them is shown</source>
        <translation>L’objet crée plusieurs pods&#xa0;: lequel est montré</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>Filtrer les lignes</translation>
    </message>
    <message>
        <source>All words must occur in the row (/)</source>
        <translation>Tous les mots doivent figurer dans la ligne (/)</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>POURQUOI</translation>
    </message>
    <message>
        <source>Why the row says so</source>
        <translation>Pourquoi la ligne le dit</translation>
    </message>
    <message>
        <source>Return opens the place</source>
        <translation>Entrée ouvre l’endroit</translation>
    </message>
    <message>
        <source>Being worked out…</source>
        <translation>En cours de calcul…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) more than are listed here.</source>
        <translation>
            <numerusform>%n ligne de plus que celles listées ici.</numerusform>
            <numerusform>%n lignes de plus que celles listées ici.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here has rights or connections</source>
        <translation>Rien ici n’a de droits ni de connexions</translation>
    </message>
    <message>
        <source>Put the cursor into a service account, a binding or a workload, or choose one in the workspace panel. Then its rights are listed here, and who can reach it.</source>
        <translation>Placez le curseur dans un compte de service, une liaison ou une charge de travail, ou choisissez-en un dans le panneau de l’espace de travail. Ses droits sont alors listés ici, et qui peut le joindre.</translation>
    </message>
    <message>
        <source>There is nothing to list</source>
        <translation>Il n’y a rien à lister</translation>
    </message>
    <message>
        <source>Nothing matches the filter</source>
        <translation>Rien ne correspond au filtre</translation>
    </message>
    <message>
        <source>No binding in the files gives it a right.</source>
        <translation>Aucune liaison des fichiers ne lui donne de droit.</translation>
    </message>
    <message>
        <source>The filter hides all rows.</source>
        <translation>Le filtre cache toutes les lignes.</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1, à %2</translation>
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
    <message>
        <source>Isolation of node groups</source>
        <translation>Isolement des groupes de nœuds</translation>
    </message>
    <message>
        <source>CI runners</source>
        <translation>Runners de CI</translation>
    </message>
    <message>
        <source>Reach and rights</source>
        <translation>Connexions et droits</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
</context>
<context>
    <name>bulkhead::Breadcrumb</name>
    <message>
        <source>document %L1 of %L2</source>
        <translation>document %L1 sur %L2</translation>
    </message>
</context>
<context>
    <name>bulkhead::CiView</name>
    <message>
        <source>CI RUNNERS</source>
        <translation>RUNNERS DE CI</translation>
    </message>
    <message>
        <source>Filter runners</source>
        <translation>Filtrer les runners</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message numerus="yes">
        <source>%n runner(s)</source>
        <translation>
            <numerusform>%n runner</numerusform>
            <numerusform>%n runners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n CI system(s)</source>
        <translation>
            <numerusform>%n système de CI</numerusform>
            <numerusform>%n systèmes de CI</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n whose pods leak</source>
        <translation>
            <numerusform>%n avec des fuites</numerusform>
            <numerusform>%n avec des fuites</numerusform>
        </translation>
    </message>
    <message>
        <source>No runner matches</source>
        <translation>Aucun runner ne correspond</translation>
    </message>
    <message>
        <source>The filter hides all of them.</source>
        <translation>Le filtre les masque tous.</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>Aucun espace de travail ouvert</translation>
    </message>
    <message>
        <source>Open a folder, a file or a cluster export to see which CI runners it defines.</source>
        <translation>Ouvrez un dossier, un fichier ou un export de cluster pour voir quels runners de CI il définit.</translation>
    </message>
    <message>
        <source>No CI runners in this workspace</source>
        <translation>Aucun runner de CI dans cet espace de travail</translation>
    </message>
    <message numerus="yes">
        <source>Looked for in %n file(s): custom resources, Helm values, settings in ConfigMaps, and images of pods, of %1.</source>
        <translation>
            <numerusform>Recherche dans %n fichier&#xa0;: ressources personnalisées, valeurs Helm, paramètres dans des ConfigMaps et images de pods, de %1.</numerusform>
            <numerusform>Recherche dans %n fichiers&#xa0;: ressources personnalisées, valeurs Helm, paramètres dans des ConfigMaps et images de pods, de %1.</numerusform>
        </translation>
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
    <message>
        <source>Nothing in this workspace is defined under the name at the caret.</source>
        <translation>Rien dans cet espace de travail n’est défini sous le nom au curseur.</translation>
    </message>
    <message>
        <source>Nothing in this workspace uses the name at the caret.</source>
        <translation>Rien dans cet espace de travail n’utilise le nom au curseur.</translation>
    </message>
    <message>
        <source>Places of this name</source>
        <translation>Emplacements de ce nom</translation>
    </message>
    <message>
        <source>… and %L1 more</source>
        <translation>… et %L1 de plus</translation>
    </message>
    <message>
        <source>Compare with disk</source>
        <translation>Comparer avec le disque</translation>
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
    <message>
        <source>%1, second view</source>
        <translation>%1, seconde vue</translation>
    </message>
</context>
<context>
    <name>bulkhead::FieldPopup</name>
    <message>
        <source>What can be written here</source>
        <translation>Ce qui peut être écrit ici</translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <comment>a field of an object</comment>
        <translation>%1 (obligatoire)</translation>
    </message>
    <message>
        <source>%1 (deprecated)</source>
        <comment>a field of an object</comment>
        <translation>%1 (obsolète)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name and type</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>type and description</comment>
        <translation>%1 · %2</translation>
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
    <message>
        <source>The quick fixes in the editor let you choose what changes.</source>
        <translation>Les correctifs dans l’éditeur permettent de choisir ce qui change.</translation>
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
    <message>
        <source>Only %1: show all findings</source>
        <translation>Seulement %1&#xa0;: afficher tous les constats</translation>
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
    <message>
        <source>All safe fixes in the workspace</source>
        <translation>Tous les correctifs sûrs dans l’espace de travail</translation>
    </message>
    <message>
        <source>No finding has a safe fix.</source>
        <translation>Aucun constat n’a de correction sûre.</translation>
    </message>
    <message>
        <source>All fixes for %1 in the workspace</source>
        <translation>Tous les correctifs de %1 dans l’espace de travail</translation>
    </message>
    <message>
        <source>Nothing found by %1 can be fixed without a value from you.</source>
        <translation>Rien de ce que %1 a trouvé ne peut être corrigé sans une valeur de votre part.</translation>
    </message>
    <message>
        <source>Type %1 values: Tab goes to the next, Escape ends. Ctrl+Z takes the fix back.</source>
        <translation>Saisissez %1 valeurs&#xa0;: Tab passe à la suivante, Échap termine. Ctrl+Z annule le correctif.</translation>
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
    <message>
        <source>new file: %1</source>
        <translation>nouveau fichier&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>bulkhead::FixReview</name>
    <message>
        <source>What would change</source>
        <translation>Modifications prévues</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n fix(es)</source>
        <translation>
            <numerusform>Appliquer %n correctif</numerusform>
            <numerusform>Appliquer %n correctifs</numerusform>
        </translation>
    </message>
    <message>
        <source>Take as a patch</source>
        <translation>Obtenir un patch</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Changes to review</source>
        <translation>Modifications à examiner</translation>
    </message>
    <message>
        <source>Working out the fixes</source>
        <translation>Calcul des correctifs</translation>
    </message>
    <message>
        <source>&amp;Copy as a patch for git</source>
        <translation>&amp;Copier en patch pour git</translation>
    </message>
    <message>
        <source>&amp;Save as a patch for git…</source>
        <translation>&amp;Enregistrer en patch pour git…</translation>
    </message>
    <message>
        <source>Copy as &amp;kubectl patch lines</source>
        <translation>Copier en lignes &amp;kubectl patch</translation>
    </message>
    <message>
        <source>Save as kubectl &amp;patch lines…</source>
        <translation>Enregistrer en lignes kubectl &amp;patch…</translation>
    </message>
    <message>
        <source>Save as a K&amp;ustomize component…</source>
        <translation>Enregistrer en composant K&amp;ustomize…</translation>
    </message>
    <message>
        <source>Working out the fixes…</source>
        <translation>Calcul des correctifs…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%n fix(es) so far; checking again…</source>
        <translation>
            <numerusform>%n correctif jusqu’ici&#xa0;; nouvelle vérification…</numerusform>
            <numerusform>%n correctifs jusqu’ici&#xa0;; nouvelle vérification…</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave the files unchanged</source>
        <translation>Laisser les fichiers inchangés</translation>
    </message>
    <message>
        <source>Apply %1 of %2 hunks</source>
        <translation>Appliquer %1 sur %2 sections</translation>
    </message>
    <message>
        <source>Checking what this would do…</source>
        <translation>Vérification des effets…</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>Rien n’est choisi.</translation>
    </message>
    <message>
        <source>What is chosen does not stand alone: the text would not be valid YAML.</source>
        <translation>Ce qui est choisi ne tient pas seul&#xa0;: le texte ne serait pas un YAML valide.</translation>
    </message>
    <message>
        <source>Closes %1, opens %2</source>
        <translation>Constats résolus&#xa0;: %1, créés&#xa0;: %2</translation>
    </message>
    <message>
        <source>new: %1 (%2:%3)</source>
        <translation>nouveau&#xa0;: %1 (%2:%3)</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>et %1 de plus</translation>
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
    <name>bulkhead::HeadChips</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Show only these</source>
        <translation>N’afficher que ceux-ci</translation>
    </message>
    <message>
        <source>no environment</source>
        <translation>aucun environnement</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Show only environment %1</source>
        <translation>N’afficher que l’environnement %1</translation>
    </message>
    <message>
        <source>CI on application nodes</source>
        <translation>CI sur nœuds d’applications</translation>
    </message>
    <message>
        <source>applications on CI nodes</source>
        <translation>applications sur nœuds de CI</translation>
    </message>
    <message>
        <source>CI of several environments</source>
        <translation>CI de plusieurs environnements</translation>
    </message>
    <message>
        <source>only a preference against it</source>
        <translation>seulement déconseillé</translation>
    </message>
    <message>
        <source>an admission plug-in decides</source>
        <translation>un plugin d’admission décide</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
</context>
<context>
    <name>bulkhead::IsolationCanvas</name>
    <message>
        <source>Picture of node groups and who may land on them</source>
        <translation>Schéma des groupes de nœuds et de qui peut y être placé</translation>
    </message>
    <message>
        <source>The matrix shows the same as a table.</source>
        <translation>La matrice montre la même chose sous forme de tableau.</translation>
    </message>
    <message>
        <source>%1 may land on %2: it is only advised against</source>
        <translation>%1 peut être placé sur %2&#xa0;: c’est seulement déconseillé</translation>
    </message>
    <message>
        <source>Whether %1 may land on %2 depends on an admission plug-in</source>
        <translation>Le placement de %1 sur %2 dépend d’un plugin d’admission</translation>
    </message>
    <message>
        <source>Whether %1 may land on %2 is not in these files</source>
        <translation>Ces fichiers ne disent pas si %1 peut être placé sur %2</translation>
    </message>
    <message>
        <source>%1 no longer lands on %2</source>
        <translation>%1 n’est plus placé sur %2</translation>
    </message>
    <message>
        <source>Arrow keys walk cards and groups; L and Shift+L walk the lines of the one chosen, Escape leaves them; Return opens the place in its file; / finds; 0 fits the picture into the window.</source>
        <translation>Les flèches parcourent les cartes et les groupes&#xa0;; L et Maj+L parcourent les lignes de l’élément choisi, Échap les quitte&#xa0;; Entrée ouvre l’emplacement dans son fichier&#xa0;; / recherche&#xa0;; 0 ajuste le schéma à la fenêtre.</translation>
    </message>
    <message>
        <source>No lines</source>
        <translation>Aucune ligne</translation>
    </message>
    <message>
        <source>Line %1 of %2: %3</source>
        <translation>Ligne %1 sur %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>labels unknown</source>
        <translation>labels inconnus</translation>
    </message>
    <message>
        <source>%1 may land on %2, where it should not: %3</source>
        <translation>%1 peut être placé sur %2, à tort&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 may land on %2: %3</source>
        <translation>%1 peut être placé sur %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>bulkhead::IsolationController</name>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>Image SVG (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Document PDF (*.pdf)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Image PNG (*.png)</translation>
    </message>
    <message>
        <source>Table with commas (*.csv)</source>
        <translation>Tableau avec virgules (*.csv)</translation>
    </message>
    <message>
        <source>Markdown table (*.md)</source>
        <translation>Tableau Markdown (*.md)</translation>
    </message>
    <message>
        <source>There is nothing to write into a manifest: a declared group belongs into .bulkhead.yaml.</source>
        <translation>Il n’y a rien à écrire dans un manifeste&#xa0;: un groupe déclaré se note dans .bulkhead.yaml.</translation>
    </message>
    <message>
        <source>Changes of placement</source>
        <translation>Modifications du placement</translation>
    </message>
    <message>
        <source>Write the isolation to a file</source>
        <translation>Écrire l’isolement dans un fichier</translation>
    </message>
    <message>
        <source>%1: node groups</source>
        <translation>%1&#xa0;: groupes de nœuds</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Écrit&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>bulkhead::IsolationExport</name>
    <message>
        <source>%1 · input %2 · Bulkhead %3</source>
        <translation>%1 · entrée %2 · Bulkhead %3</translation>
    </message>
    <message>
        <source>What this does not see</source>
        <translation>Ce qui n’est pas vu ici</translation>
    </message>
</context>
<context>
    <name>bulkhead::IsolationHead</name>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Hide what the text matches instead of the rest</source>
        <translation>Masquer ce que trouve le texte au lieu du reste</translation>
    </message>
    <message>
        <source>Leaks only</source>
        <translation>Fuites seules</translation>
    </message>
    <message>
        <source>Only leaks, and the groups they reach</source>
        <translation>Seulement les fuites, et les groupes qu’elles atteignent</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Schéma</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrice</translation>
    </message>
    <message>
        <source>Who can land where, as a table</source>
        <translation>Qui peut être placé où, en tableau</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Et si</translation>
    </message>
    <message>
        <source>Try changes out without writing them</source>
        <translation>Essayer des modifications sans les écrire</translation>
    </message>
    <message>
        <source>Find: workload, namespace, group, label</source>
        <translation>Workload, namespace, groupe, label</translation>
    </message>
    <message>
        <source>Find workloads and groups</source>
        <translation>Rechercher des workloads et des groupes</translation>
    </message>
    <message>
        <source>Only what a name, namespace or label holds (/)</source>
        <translation>Seulement ce qu’un nom, un namespace ou un label contient (/)</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Namespace of workloads</source>
        <translation>Namespace des workloads</translation>
    </message>
    <message>
        <source>Fit the picture into the window (0)</source>
        <translation>Ajuster le schéma à la fenêtre (0)</translation>
    </message>
    <message>
        <source>Fit the picture into the window</source>
        <translation>Ajuster le schéma à la fenêtre</translation>
    </message>
    <message>
        <source>Picture as SVG…</source>
        <translation>Schéma en SVG…</translation>
    </message>
    <message>
        <source>Picture as PDF…</source>
        <translation>Schéma en PDF…</translation>
    </message>
    <message>
        <source>Picture as PNG…</source>
        <translation>Schéma en PNG…</translation>
    </message>
    <message>
        <source>Picture as PNG, twice the size…</source>
        <translation>Schéma en PNG, taille double…</translation>
    </message>
    <message>
        <source>Picture as PNG, four times the size…</source>
        <translation>Schéma en PNG, taille quadruple…</translation>
    </message>
    <message>
        <source>Matrix as CSV…</source>
        <translation>Matrice en CSV…</translation>
    </message>
    <message>
        <source>Matrix as Markdown…</source>
        <translation>Matrice en Markdown…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Export picture or matrix</source>
        <translation>Exporter le schéma ou la matrice</translation>
    </message>
    <message>
        <source>All environments</source>
        <translation>Tous les environnements</translation>
    </message>
    <message>
        <source>No environment</source>
        <translation>Aucun environnement</translation>
    </message>
    <message>
        <source>All namespaces</source>
        <translation>Tous les namespaces</translation>
    </message>
    <message>
        <source>No namespace</source>
        <translation>Aucun namespace</translation>
    </message>
    <message>
        <source>What if · %1</source>
        <translation>Et si · %1</translation>
    </message>
    <message numerus="yes">
        <source>WHAT IF, with %n change(s): %1</source>
        <translation>
            <numerusform>ET SI, avec %n modification&#xa0;: %1</numerusform>
            <numerusform>ET SI, avec %n modifications&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>Tout réafficher</translation>
    </message>
    <message>
        <source>Who can land where, drawn. Arrow keys walk it, L the lines of what is chosen</source>
        <translation>Qui peut être placé où, en schéma. Les flèches le parcourent, L les lignes de ce qui est choisi</translation>
    </message>
</context>
<context>
    <name>bulkhead::IsolationLegend</name>
    <message>
        <source>What this does not see</source>
        <translation>Ce qui n’est pas vu ici</translation>
    </message>
    <message>
        <source>taint that keeps others out</source>
        <translation>taint qui écarte les autres</translation>
    </message>
    <message>
        <source>no hard taint</source>
        <translation>aucun taint strict</translation>
    </message>
    <message>
        <source>Shown: click to hide</source>
        <translation>Affiché&#xa0;: cliquez pour masquer</translation>
    </message>
    <message>
        <source>Hidden: click to show</source>
        <translation>Masqué&#xa0;: cliquez pour afficher</translation>
    </message>
    <message>
        <source>CI workload</source>
        <translation>Workload de CI</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>System, runs everywhere</source>
        <translation>Système, s’exécute partout</translation>
    </message>
    <message>
        <source>Several workloads: open it</source>
        <translation>Plusieurs workloads&#xa0;: dépliez</translation>
    </message>
    <message>
        <source>May land</source>
        <translation>Peut être placé</translation>
    </message>
    <message>
        <source>Breach: may land where it should not</source>
        <translation>Brèche&#xa0;: peut être placé à tort</translation>
    </message>
    <message>
        <source>May land, only advised against</source>
        <translation>Peut être placé, seulement déconseillé</translation>
    </message>
    <message>
        <source>Depends on an admission plug-in</source>
        <translation>Dépend d’un plugin d’admission</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Taint keeps others out</source>
        <translation>Taint qui écarte les autres</translation>
    </message>
    <message>
        <source>Taint only advises</source>
        <translation>Taint qui déconseille seulement</translation>
    </message>
    <message>
        <source>Assumed: no node object says so</source>
        <translation>Supposé&#xa0;: aucun objet de nœud ne le dit</translation>
    </message>
    <message>
        <source>Selected by a label that a node can set itself</source>
        <translation>Sélectionné par un label qu’un nœud peut poser lui-même</translation>
    </message>
    <message>
        <source>Changed in this what-if</source>
        <translation>Changé dans cet essai</translation>
    </message>
    <message>
        <source>No longer lands in this what-if</source>
        <translation>N’est plus placé dans cet essai</translation>
    </message>
    <message>
        <source>CI manager: starts jobs</source>
        <translation>Gestionnaire de CI&#xa0;: lance des jobs</translation>
    </message>
    <message>
        <source>CI job: runs what others wrote</source>
        <translation>Job de CI&#xa0;: exécute ce que d’autres ont écrit</translation>
    </message>
    <message>
        <source>CI builder: builds images</source>
        <translation>Builder de CI&#xa0;: construit des images</translation>
    </message>
    <message>
        <source>Labels unknown: not all of its nodes, or no file, tells</source>
        <translation>Labels inconnus&#xa0;: seuls certains de ses nœuds, ou aucun fichier, les indiquent</translation>
    </message>
</context>
<context>
    <name>bulkhead::IsolationMatrix</name>
    <message>
        <source>Matrix of workloads and node groups</source>
        <translation>Matrice des workloads et des groupes de nœuds</translation>
    </message>
    <message>
        <source>Workloads by node groups</source>
        <translation>Workloads par groupe de nœuds</translation>
    </message>
</context>
<context>
    <name>bulkhead::IsolationMatrixModel</name>
    <message>
        <source>%1 on %2: %3. %4</source>
        <translation>%1 sur %2&#xa0;: %3. %4</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (assumed)</source>
        <translation>%1 (supposé)</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1&#xa0;: %2, %3</translation>
    </message>
</context>
<context>
    <name>bulkhead::IsolationNotice</name>
    <message>
        <source>Copy command</source>
        <translation>Copier la commande</translation>
    </message>
    <message>
        <source>What is missing here</source>
        <translation>Ce qui manque ici</translation>
    </message>
</context>
<context>
    <name>bulkhead::IsolationPicture</name>
    <message>
        <source>no namespace</source>
        <translation>aucun namespace</translation>
    </message>
    <message numerus="yes">
        <source>%n workload(s)</source>
        <translation>
            <numerusform>%n workload</numerusform>
            <numerusform>%n workloads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n node(s)</source>
        <translation>
            <numerusform>%1 · %n nœud</numerusform>
            <numerusform>%1 · %n nœuds</numerusform>
        </translation>
    </message>
    <message>
        <source>CI: runs what others wrote</source>
        <translation>CI&#xa0;: exécute ce que d’autres ont écrit</translation>
    </message>
    <message>
        <source>Node groups</source>
        <translation>Groupes de nœuds</translation>
    </message>
    <message>
        <source>Applications: to be protected</source>
        <translation>Applications&#xa0;: à protéger</translation>
    </message>
    <message>
        <source>System: on all nodes, or not to be kept apart</source>
        <translation>Système&#xa0;: sur tous les nœuds, ou sans besoin de séparation</translation>
    </message>
    <message>
        <source>labels unknown</source>
        <translation>labels inconnus</translation>
    </message>
    <message>
        <source>no selector</source>
        <translation>sans sélecteur</translation>
    </message>
    <message>
        <source>selector</source>
        <translation>sélecteur</translation>
    </message>
    <message>
        <source>selector + toleration</source>
        <translation>sélecteur + toleration</translation>
    </message>
    <message>
        <source>affinity</source>
        <translation>affinité</translation>
    </message>
    <message>
        <source>affinity + toleration</source>
        <translation>affinité + toleration</translation>
    </message>
    <message>
        <source>added selector</source>
        <translation>sélecteur ajouté</translation>
    </message>
    <message>
        <source>tolerates</source>
        <translation>tolère</translation>
    </message>
    <message>
        <source>node name</source>
        <translation>nom du nœud</translation>
    </message>
    <message>
        <source>runs there</source>
        <translation>s’y exécute</translation>
    </message>
    <message>
        <source>past the taint</source>
        <translation>malgré le taint</translation>
    </message>
    <message>
        <source>preferred only</source>
        <translation>préférence seule</translation>
    </message>
    <message>
        <source>admission plug-in</source>
        <translation>plugin d’admission</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>several reasons</source>
        <translation>plusieurs raisons</translation>
    </message>
    <message>
        <source>no longer</source>
        <translation>n’est plus placé</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>bulkhead::IsolationView</name>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>Aucun espace de travail ouvert</translation>
    </message>
    <message>
        <source>Open a folder, a file or a cluster export to see who can land where.</source>
        <translation>Ouvrez un dossier, un fichier ou un export de cluster pour voir qui peut être placé où.</translation>
    </message>
    <message>
        <source>No workloads in this workspace</source>
        <translation>Aucun workload dans cet espace de travail</translation>
    </message>
    <message>
        <source>The picture needs pods, or what makes them: Deployments, Jobs, runners.</source>
        <translation>Le schéma a besoin de pods, ou de ce qui les crée&#xa0;: Deployments, Jobs, runners.</translation>
    </message>
    <message>
        <source>No leak matches</source>
        <translation>Aucune fuite ne correspond</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Rien ne correspond</translation>
    </message>
    <message>
        <source>The filter hides all workloads or all node groups.</source>
        <translation>Le filtre masque tous les workloads ou tous les groupes de nœuds.</translation>
    </message>
    <message>
        <source>No node objects in this workspace: the groups below are assumed from selectors.</source>
        <translation>Aucun objet de nœud dans cet espace de travail&#xa0;: les groupes ci-dessous sont supposés d’après les sélecteurs.</translation>
    </message>
    <message>
        <source>No CI workloads recognised. Declare what runs CI in .bulkhead.yaml to see whether it is kept apart.</source>
        <translation>Aucun workload de CI reconnu. Déclarez ce qui exécute la CI dans .bulkhead.yaml pour voir s’il est tenu à part.</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Et si</translation>
    </message>
</context>
<context>
    <name>bulkhead::MadePodText</name>
    <message>
        <source>The pod that will be created</source>
        <translation>Le pod qui sera créé</translation>
    </message>
    <message>
        <source>Read-only. Return opens what causes the line, Escape goes back to the runners</source>
        <translation>Lecture seule. Entrée ouvre l’origine de la ligne, Échap revient aux runners</translation>
    </message>
    <message>
        <source>Line numbers and findings</source>
        <translation>Numéros de ligne et constats</translation>
    </message>
    <message>
        <source>What causes each line</source>
        <translation>Origine de chaque ligne</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>bulkhead::MadePodView</name>
    <message>
        <source>Back to the runners</source>
        <translation>Retour aux runners</translation>
    </message>
    <message>
        <source>Pod %1/%2 · %3</source>
        <translation>Pod %1/%2 · %3</translation>
    </message>
    <message>
        <source>%1 (version %2)</source>
        <translation>%1 (version %2)</translation>
    </message>
    <message>
        <source>Made, not written: %1 creates it from settings. It cannot be edited here; a click on a line opens what causes it.</source>
        <translation>Généré, non écrit&#xa0;: %1 le crée à partir de paramètres. Il ne peut pas être modifié ici&#xa0;; un clic sur une ligne ouvre son origine.</translation>
    </message>
    <message>
        <source>Line %L1 · %2</source>
        <translation>Ligne %L1 · %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
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
    <message>
        <source>runner %1</source>
        <translation>runner %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) hold what was typed before. Ctrl+S saves, Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n fichier contient ce qui avait été saisi. Ctrl+S enregistre, Ctrl+Z annule.</numerusform>
            <numerusform>%n fichiers contiennent ce qui avait été saisi. Ctrl+S enregistre, Ctrl+Z annule.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copié&#xa0;: %1</translation>
    </message>
    <message>
        <source>The caret is in no field of an object.</source>
        <translation>Le curseur n’est dans aucun champ d’un objet.</translation>
    </message>
    <message>
        <source>Changes since this workspace was read</source>
        <translation>Modifications depuis la lecture de cet espace de travail</translation>
    </message>
    <message>
        <source>Nothing was changed since this workspace was read.</source>
        <translation>Rien n’a été modifié depuis la lecture de cet espace de travail.</translation>
    </message>
    <message>
        <source>Several places share this value: the quick fixes of the line let you choose what changes.</source>
        <translation>Plusieurs emplacements partagent cette valeur&#xa0;: les correctifs de la ligne permettent de choisir ce qui change.</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) limited by what is not here</source>
        <translation>
            <numerusform>%n réponse limitée par ce qui n’est pas ici</numerusform>
            <numerusform>%n réponses limitées par ce qui n’est pas ici</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is set in %2, which is not saved yet.</source>
        <translation>%1 est fixé dans %2, qui n’est pas encore enregistré.</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Ouvrir le fichier</translation>
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
    <name>bulkhead::OutlineModel</name>
    <message>
        <source>Not understood</source>
        <translation>Non interprété</translation>
    </message>
    <message>
        <source>%1 %2, line %3</source>
        <translation>%1 %2, ligne %3</translation>
    </message>
</context>
<context>
    <name>bulkhead::OutlineView</name>
    <message>
        <source>Nothing here has an outline.</source>
        <translation>Rien ici n’a de plan.</translation>
    </message>
    <message>
        <source>OUTLINE</source>
        <translation>PLAN</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Plan</translation>
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
    <name>bulkhead::PatchExport</name>
    <message>
        <source>There is nothing to put into a patch.</source>
        <translation>Il n’y a rien à mettre dans un patch.</translation>
    </message>
    <message>
        <source>The patch is in the clipboard. It applies in %1.</source>
        <translation>Le patch est dans le presse-papiers. Il s’applique dans %1.</translation>
    </message>
    <message>
        <source>The kubectl lines are in the clipboard.</source>
        <translation>Les lignes kubectl sont dans le presse-papiers.</translation>
    </message>
    <message>
        <source>An empty folder for the Kustomize component</source>
        <translation>Dossier vide pour le composant Kustomize</translation>
    </message>
    <message>
        <source>Save the patch</source>
        <translation>Enregistrer le patch</translation>
    </message>
    <message>
        <source>There is something in %1 already. Choose an empty folder.</source>
        <translation>%1 contient déjà quelque chose. Choisissez un dossier vide.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>The patch could not be saved: %1</source>
        <translation>Le patch n’a pas pu être enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: it would show values of a Secret</source>
        <translation>%1&#xa0;: cela montrerait des valeurs d’un Secret</translation>
    </message>
    <message>
        <source>Left out of the patch:</source>
        <translation>Laissé de côté&#xa0;:</translation>
    </message>
</context>
<context>
    <name>bulkhead::PlacementWords</name>
    <message>
        <source>leak</source>
        <translation>fuite</translation>
    </message>
    <message>
        <source>conditional leak</source>
        <translation>fuite conditionnelle</translation>
    </message>
    <message>
        <source>soft leak</source>
        <translation>fuite déconseillée</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>can land</source>
        <translation>peut être placé</translation>
    </message>
    <message>
        <source>kept out</source>
        <translation>écarté</translation>
    </message>
    <message>
        <source>CI manager</source>
        <translation>gestionnaire de CI</translation>
    </message>
    <message>
        <source>CI job</source>
        <translation>job de CI</translation>
    </message>
    <message>
        <source>CI builder</source>
        <translation>builder de CI</translation>
    </message>
    <message>
        <source>application</source>
        <translation>application</translation>
    </message>
    <message>
        <source>system</source>
        <translation>système</translation>
    </message>
    <message>
        <source>CI nodes</source>
        <translation>nœuds de CI</translation>
    </message>
    <message>
        <source>application nodes</source>
        <translation>nœuds d’applications</translation>
    </message>
    <message>
        <source>system nodes</source>
        <translation>nœuds du système</translation>
    </message>
    <message>
        <source>CI and application nodes</source>
        <translation>nœuds de CI et d’applications</translation>
    </message>
    <message>
        <source>nodes nobody uses</source>
        <translation>nœuds que personne n’utilise</translation>
    </message>
    <message>
        <source>exclusive</source>
        <translation>exclusif</translation>
    </message>
    <message>
        <source>conditional</source>
        <translation>conditionnel</translation>
    </message>
    <message>
        <source>soft</source>
        <translation>préférence seule</translation>
    </message>
    <message>
        <source>applications leak</source>
        <translation>fuite des applications</translation>
    </message>
    <message>
        <source>CI leaks</source>
        <translation>fuite de la CI</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>partagé</translation>
    </message>
    <message>
        <source>Node name</source>
        <translation>Nom du nœud</translation>
    </message>
    <message>
        <source>Node selector</source>
        <translation>Sélecteur de nœuds</translation>
    </message>
    <message>
        <source>Runtime class</source>
        <translation>RuntimeClass</translation>
    </message>
    <message>
        <source>Node affinity</source>
        <translation>Affinité de nœuds</translation>
    </message>
    <message>
        <source>Taints</source>
        <translation>Taints</translation>
    </message>
    <message>
        <source>Cordon</source>
        <translation>Cordon</translation>
    </message>
    <message>
        <source>Pod affinity</source>
        <translation>Affinité de pods</translation>
    </message>
    <message>
        <source>Pod anti-affinity</source>
        <translation>Anti-affinité de pods</translation>
    </message>
    <message>
        <source>Admission</source>
        <translation>Admission</translation>
    </message>
    <message>
        <source>Scheduler</source>
        <translation>Scheduler</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>Préférence</translation>
    </message>
    <message>
        <source>declared</source>
        <translation>déclaré</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>certain</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>probable</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>supposé</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>no taint</source>
        <translation>aucun taint</translation>
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
    <message>
        <source>Shared with other places: choose</source>
        <translation>Partagé avec d’autres emplacements&#xa0;: choisissez</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
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
    <name>bulkhead::RecoveryController</name>
    <message>
        <source>%1 cannot be restored: it is not in this workspace or not editable. Its text is kept for a later start.</source>
        <translation>%1 ne peut pas être restauré&#xa0;: absent de cet espace de travail ou non modifiable. Son texte est conservé pour un prochain démarrage.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>The copy was not saved: %1</source>
        <translation>La copie n’a pas été enregistrée&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>bulkhead::RecoveryDialog</name>
    <message>
        <source>from an archive or a stream</source>
        <translation>d’une archive ou d’un flux</translation>
    </message>
    <message>
        <source>no longer on disk: save a copy</source>
        <translation>n’est plus sur le disque&#xa0;: enregistrez une copie</translation>
    </message>
    <message>
        <source>unchanged on disk since</source>
        <translation>inchangé sur le disque depuis</translation>
    </message>
    <message>
        <source>changed on disk since</source>
        <translation>modifié sur le disque depuis</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>Changes that were not saved are still here</source>
        <translation>Des modifications non enregistrées ont été conservées</translation>
    </message>
    <message numerus="yes">
        <source>Bulkhead ended on %1 before %n file(s) were saved. Nothing on the disk changes until you save.</source>
        <translation>
            <numerusform>Bulkhead s’est arrêté le %1 avant l’enregistrement de %n fichier. Rien ne change sur le disque tant que vous n’enregistrez pas.</numerusform>
            <numerusform>Bulkhead s’est arrêté le %1 avant l’enregistrement de %n fichiers. Rien ne change sur le disque tant que vous n’enregistrez pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Files with unsaved changes</source>
        <translation>Fichiers avec des modifications non enregistrées</translation>
    </message>
    <message>
        <source>What was changed and not saved</source>
        <translation>Ce qui a été modifié sans être enregistré</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>Garder pour plus tard</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>time of the last change and state of the file</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>− on the disk   + not saved   %1</source>
        <translation>− sur le disque   + non enregistré   %1</translation>
    </message>
    <message>
        <source>+ not saved; there is no such file on the disk now   %1</source>
        <translation>+ non enregistré&#xa0;; ce fichier n’est pas sur le disque actuellement   %1</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n file(s)</source>
        <translation>
            <numerusform>Restaurer %n fichier</numerusform>
            <numerusform>Restaurer %n fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard changes of %n file(s)</source>
        <translation>
            <numerusform>Abandonner les modifications de %n fichier</numerusform>
            <numerusform>Abandonner les modifications de %n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard for good</source>
        <translation>Abandonner définitivement</translation>
    </message>
    <message>
        <source>a new file, not saved yet</source>
        <translation>un nouveau fichier, pas encore enregistré</translation>
    </message>
</context>
<context>
    <name>bulkhead::RecoveryJournal</name>
    <message>
        <source>the folder cannot be written</source>
        <translation>le dossier n’est pas accessible en écriture</translation>
    </message>
</context>
<context>
    <name>bulkhead::ReviewModel</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>supprimé&#xa0;: %1</translation>
    </message>
    <message>
        <source>added: %1</source>
        <translation>ajouté&#xa0;: %1</translation>
    </message>
    <message>
        <source>new file: %1</source>
        <translation>nouveau fichier&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>bulkhead::RuleBrowser</name>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>RULES</source>
        <translation>RÈGLES</translation>
    </message>
    <message>
        <source>Filter: title, id, CKV_K8S_16, C-0057</source>
        <translation>Filtre&#xa0;: titre, identifiant, CKV_K8S_16, C-0057</translation>
    </message>
    <message>
        <source>Filter rules</source>
        <translation>Filtrer les règles</translation>
    </message>
    <message>
        <source>Only rules of a profile, a framework or another tool</source>
        <translation>Seulement les règles d’un profil, d’un référentiel ou d’un autre outil</translation>
    </message>
    <message>
        <source>Only rules that are on, off or have findings</source>
        <translation>Seulement les règles actives, inactives ou avec des constats</translation>
    </message>
    <message>
        <source>On and off</source>
        <translation>Actives ou non</translation>
    </message>
    <message>
        <source>Only on</source>
        <translation>Seulement actives</translation>
    </message>
    <message>
        <source>Only off</source>
        <translation>Seulement inactives</translation>
    </message>
    <message>
        <source>With findings</source>
        <translation>Avec des constats</translation>
    </message>
    <message>
        <source>Set in .bulkhead.yaml</source>
        <translation>Fixées dans .bulkhead.yaml</translation>
    </message>
    <message>
        <source>All rules</source>
        <translation>Toutes les règles</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>Profil %1</translation>
    </message>
    <message>
        <source>In this workspace</source>
        <translation>Dans cet espace de travail</translation>
    </message>
    <message>
        <source>How the rule counts in this workspace</source>
        <translation>Comment la règle compte dans cet espace de travail</translation>
    </message>
    <message>
        <source>No rule matches the filters.</source>
        <translation>Aucune règle ne correspond aux filtres.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Effacer les filtres</translation>
    </message>
    <message>
        <source>Differs from file to file</source>
        <translation>Diffère d’un fichier à l’autre</translation>
    </message>
    <message>
        <source>Change it in .bulkhead.yaml</source>
        <translation>Changez-le dans .bulkhead.yaml</translation>
    </message>
    <message>
        <source>Written into .bulkhead.yaml of this folder</source>
        <translation>Écrit dans le .bulkhead.yaml de ce dossier</translation>
    </message>
    <message>
        <source>As the profile says: on</source>
        <translation>Selon le profil&#xa0;: active</translation>
    </message>
    <message>
        <source>As the profile says: off</source>
        <translation>Selon le profil&#xa0;: inactive</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Inactive</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>On, severity %1</source>
        <translation>Active, gravité %1</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n constat</numerusform>
            <numerusform>%n constats</numerusform>
        </translation>
    </message>
    <message>
        <source>Same check: %1</source>
        <translation>Même contrôle&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 of %2 are on here</source>
        <translation>%1 sur %2 sont actives ici</translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n affichée</numerusform>
            <numerusform>%n affichées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::RuleController</name>
    <message>
        <source>Settings of rules stand in the .bulkhead.yaml of a folder: open one folder to change them.</source>
        <translation>Les réglages des règles sont dans le .bulkhead.yaml d’un dossier&#xa0;: ouvrez un dossier pour les changer.</translation>
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
    <name>bulkhead::RunnerDetails</name>
    <message>
        <source>Show the pod it will create</source>
        <translation>Afficher le pod qu’il créera</translation>
    </message>
    <message>
        <source>RUNNER</source>
        <translation>RUNNER</translation>
    </message>
    <message>
        <source>What is known of the runner</source>
        <translation>Ce que l’on sait du runner</translation>
    </message>
    <message>
        <source>Choose a runner to see what it may do, and the pods it makes.</source>
        <translation>Choisissez un runner pour voir ce qu’il peut faire et les pods qu’il crée.</translation>
    </message>
</context>
<context>
    <name>bulkhead::RunnerModel</name>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Defined at</source>
        <translation>Défini dans</translation>
    </message>
    <message>
        <source>Scope, tags</source>
        <translation>Portée, tags</translation>
    </message>
    <message>
        <source>Accounts may</source>
        <translation>Droits des comptes</translation>
    </message>
    <message>
        <source>Node groups</source>
        <translation>Groupes de nœuds</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>Isolement</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>The CI system that the runner belongs to</source>
        <translation>Le système de CI auquel appartient le runner</translation>
    </message>
    <message>
        <source>What the files call it</source>
        <translation>Son nom dans les fichiers</translation>
    </message>
    <message>
        <source>What its pods do: a manager makes pods, a job runs code that a repository brings</source>
        <translation>Ce que font ses pods&#xa0;: un gestionnaire crée des pods, un job exécute du code qu’apporte un dépôt</translation>
    </message>
    <message>
        <source>The place that defines it</source>
        <translation>L’endroit qui le définit</translation>
    </message>
    <message>
        <source>Whose jobs it takes, and the labels or tags by which they choose it</source>
        <translation>De qui il prend les jobs, et les labels ou tags par lesquels ceux-ci le choisissent</translation>
    </message>
    <message>
        <source>What the bindings in the files let its service accounts do</source>
        <translation>Ce que les bindings des fichiers permettent à ses comptes de service</translation>
    </message>
    <message>
        <source>Where its job pods may land</source>
        <translation>Où ses pods de jobs peuvent être placés</translation>
    </message>
    <message>
        <source>The environments of its pods</source>
        <translation>Les environnements de ses pods</translation>
    </message>
    <message>
        <source>Whether its pods are kept away from applications and other environments</source>
        <translation>Si ses pods sont tenus à l’écart des applications et des autres environnements</translation>
    </message>
    <message>
        <source>Findings at its pods and at what causes them, the worst ones first</source>
        <translation>Constats sur ses pods et sur leur origine, les plus graves d’abord</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>%1
A click shows it in the picture of node groups.</source>
        <translation>%1
Un clic l’affiche dans le schéma des groupes de nœuds.</translation>
    </message>
    <message>
        <source>%1
A click lists these findings.</source>
        <translation>%1
Un clic liste ces constats.</translation>
    </message>
    <message>
        <source>%1
A click opens the place.</source>
        <translation>%1
Un clic ouvre l’emplacement.</translation>
    </message>
</context>
<context>
    <name>bulkhead::RunnerTable</name>
    <message>
        <source>CI runners</source>
        <translation>Runners de CI</translation>
    </message>
    <message>
        <source>Return follows a link, Space shows the pod that the runner will create, / filters</source>
        <translation>Entrée suit un lien, Espace affiche le pod que le runner créera, / filtre</translation>
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
    <message numerus="yes">
        <source>ISOLATED, %n leak(s) between environments</source>
        <translation>
            <numerusform>ISOLÉ, %n fuite entre environnements</numerusform>
            <numerusform>ISOLÉ, %n fuites entre environnements</numerusform>
        </translation>
    </message>
    <message>
        <source>ISOLATED</source>
        <translation>ISOLÉ</translation>
    </message>
    <message>
        <source>ISOLATION CONDITIONAL</source>
        <translation>ISOLEMENT CONDITIONNEL</translation>
    </message>
    <message>
        <source>ISOLATION UNKNOWN</source>
        <translation>ISOLEMENT INCONNU</translation>
    </message>
    <message numerus="yes">
        <source>NOT ISOLATED, %n leak(s)</source>
        <translation>
            <numerusform>NON ISOLÉ, %n fuite</numerusform>
            <numerusform>NON ISOLÉ, %n fuites</numerusform>
        </translation>
    </message>
    <message>
        <source>Show which node groups CI and applications may land on</source>
        <translation>Afficher sur quels groupes de nœuds la CI et les applications peuvent être placées</translation>
    </message>
</context>
<context>
    <name>bulkhead::TextCompare</name>
    <message>
        <source>This text beside the one on the disk</source>
        <translation>Ce texte à côté de celui du disque</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>− is on the disk, + is here.</source>
        <translation>− est sur le disque, + est ici.</translation>
    </message>
    <message>
        <source>The text on the disk is the one here.</source>
        <translation>Le texte sur le disque est le même qu’ici.</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Décider plus tard</translation>
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
    <name>bulkhead::WhatIfForm</name>
    <message>
        <source>Write key=value:Effect, where Effect is NoSchedule, NoExecute or PreferNoSchedule.</source>
        <translation>Écrivez clé=valeur:Effet, où Effet est NoSchedule, NoExecute ou PreferNoSchedule.</translation>
    </message>
    <message>
        <source>Write key=value, as the label of the nodes is.</source>
        <translation>Écrivez clé=valeur, comme le label des nœuds.</translation>
    </message>
    <message>
        <source>The workload has no such toleration.</source>
        <translation>Le workload n’a pas cette toleration.</translation>
    </message>
    <message>
        <source>Write a name, then labels and taints: builds pool=builds dedicated=ci:NoSchedule</source>
        <translation>Écrivez un nom, puis des labels et des taints&#xa0;: builds pool=builds dedicated=ci:NoSchedule</translation>
    </message>
    <message>
        <source>There is a group of this name.</source>
        <translation>Un groupe porte déjà ce nom.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a label (key=value) nor a taint (key=value:Effect).</source>
        <translation>«&#xa0;%1&#xa0;» n’est ni un label (clé=valeur) ni un taint (clé=valeur:Effet).</translation>
    </message>
    <message>
        <source>Add a taint to the group</source>
        <translation>Ajouter un taint au groupe</translation>
    </message>
    <message>
        <source>Remove a taint from the group</source>
        <translation>Retirer un taint du groupe</translation>
    </message>
    <message>
        <source>Add a selector to the workload</source>
        <translation>Ajouter un sélecteur au workload</translation>
    </message>
    <message>
        <source>Remove a selector from the workload</source>
        <translation>Retirer un sélecteur du workload</translation>
    </message>
    <message>
        <source>Add a toleration to the workload</source>
        <translation>Ajouter une toleration au workload</translation>
    </message>
    <message>
        <source>Remove a toleration from the workload</source>
        <translation>Retirer une toleration du workload</translation>
    </message>
    <message>
        <source>Declare a node group</source>
        <translation>Déclarer un groupe de nœuds</translation>
    </message>
    <message>
        <source>A group that no object here defines</source>
        <translation>Un groupe qu’aucun objet ne définit ici</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>Groupe %1</translation>
    </message>
    <message>
        <source>Select a group first.</source>
        <translation>Sélectionnez d’abord un groupe.</translation>
    </message>
    <message>
        <source>Workload %1</source>
        <translation>Workload %1</translation>
    </message>
    <message>
        <source>Select a workload first.</source>
        <translation>Sélectionnez d’abord un workload.</translation>
    </message>
</context>
<context>
    <name>bulkhead::WhatIfPanel</name>
    <message>
        <source>What if</source>
        <translation>Et si</translation>
    </message>
    <message>
        <source>WHAT IF</source>
        <translation>ET SI</translation>
    </message>
    <message>
        <source>Tried out here only. Nothing is written until you make the change.</source>
        <translation>Simple essai. Rien n’est écrit tant que vous n’appliquez pas la modification.</translation>
    </message>
    <message>
        <source>Changes tried out</source>
        <translation>Modifications à l’essai</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Leave the selected change out (Del)</source>
        <translation>Écarter la modification sélectionnée (Suppr)</translation>
    </message>
    <message>
        <source>Make this change…</source>
        <translation>Appliquer cette modification…</translation>
    </message>
    <message>
        <source>Shows the edits of all files before they are made</source>
        <translation>Montre les modifications de tous les fichiers avant de les faire</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo the last step here (Ctrl+Z)</source>
        <translation>Annuler la dernière étape ici (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Leave out all changes</source>
        <translation>Écarter toutes les modifications</translation>
    </message>
    <message>
        <source>TRY A CHANGE</source>
        <translation>ESSAYER UNE MODIFICATION</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>Type de modification</translation>
    </message>
    <message>
        <source>Taint, label or toleration</source>
        <translation>Taint, label ou toleration</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
    <message numerus="yes">
        <source>%n leak(s) today</source>
        <translation>
            <numerusform>%n fuite aujourd’hui</numerusform>
            <numerusform>%n fuites aujourd’hui</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leak(s) → …</source>
        <translation>
            <numerusform>%n fuite → …</numerusform>
            <numerusform>%n fuites → …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leak(s) → %1</source>
        <translation>
            <numerusform>%n fuite → %1</numerusform>
            <numerusform>%n fuites → %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>SUGGESTED</source>
        <translation>SUGGESTIONS</translation>
    </message>
    <message numerus="yes">
        <source>%n more, in all of them</source>
        <translation>
            <numerusform>%n de plus, dans toutes</numerusform>
            <numerusform>%n de plus, dans toutes</numerusform>
        </translation>
    </message>
    <message>
        <source>This group is only tried out: leave it out and declare it with what it should have.</source>
        <translation>Ce groupe n’est qu’à l’essai&#xa0;: écartez-le et déclarez-le avec ce qu’il doit avoir.</translation>
    </message>
    <message>
        <source>To be tried only: %1</source>
        <translation>À essayer seulement&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>bulkhead::WhatIfProposals</name>
    <message>
        <source>Take from %1 what lets it onto %2</source>
        <translation>Retirer à %1 ce qui le laisse entrer sur %2</translation>
    </message>
    <message>
        <source>Hold %1 to %2</source>
        <translation>Retenir %1 sur %2</translation>
    </message>
    <message>
        <source>Keep applications off %1 with taint %2</source>
        <translation>Écarter les applications de %1 par le taint %2</translation>
    </message>
    <message numerus="yes">
        <source>All %n suggestions</source>
        <translation>
            <numerusform>La seule suggestion (%n)</numerusform>
            <numerusform>Les %n suggestions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bulkhead::WhyPage</name>
    <message numerus="yes">
        <source>A job that breaks out of its container here reads the tokens and secrets of %n application workload(s).</source>
        <translation>
            <numerusform>Un job qui s’échappe ici de son conteneur lit les jetons et les secrets de %n workload d’application.</numerusform>
            <numerusform>Un job qui s’échappe ici de son conteneur lit les jetons et les secrets de %n workloads d’application.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its tokens and secrets lie on nodes that run CI: a job that breaks out of its container reads them.</source>
        <translation>Ses jetons et ses secrets se trouvent sur des nœuds qui exécutent la CI&#xa0;: un job qui s’échappe de son conteneur les lit.</translation>
    </message>
    <message>
        <source>CI of several environments meets on these nodes: a job of one reaches the jobs and secrets of the other.</source>
        <translation>La CI de plusieurs environnements se retrouve sur ces nœuds&#xa0;: un job de l’un atteint les jobs et les secrets de l’autre.</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>passe</translation>
    </message>
    <message>
        <source>keeps it out</source>
        <translation>écarte</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>pod:</source>
        <translation>pod&#xa0;:</translation>
    </message>
    <message>
        <source>nodes:</source>
        <translation>nœuds&#xa0;:</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1, on %2</source>
        <translation>%1, sur %2</translation>
    </message>
    <message>
        <source>STEPS OF THE SCHEDULER</source>
        <translation>ÉTAPES DU SCHEDULER</translation>
    </message>
    <message>
        <source>Nothing in the files keeps it out: no selector, no taint.</source>
        <translation>Rien dans les fichiers ne l’écarte&#xa0;: ni sélecteur, ni taint.</translation>
    </message>
    <message>
        <source>WHAT IT IS</source>
        <translation>CE QUE C’EST</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>WHERE IT MAY LAND</source>
        <translation>OÙ IL PEUT ÊTRE PLACÉ</translation>
    </message>
    <message numerus="yes">
        <source>The matrix shows %n more.</source>
        <translation>
            <numerusform>La matrice en montre %n de plus.</numerusform>
            <numerusform>La matrice en montre %n de plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>TAINTS</source>
        <translation>TAINTS</translation>
    </message>
    <message>
        <source>keeps out who does not tolerate it</source>
        <translation>écarte qui ne le tolère pas</translation>
    </message>
    <message>
        <source>only a preference</source>
        <translation>seulement une préférence</translation>
    </message>
    <message>
        <source>assumed from a toleration: it may not be there</source>
        <translation>supposé d’après une toleration&#xa0;: il peut ne pas exister</translation>
    </message>
    <message>
        <source>None: whoever may land elsewhere may land here.</source>
        <translation>Aucun&#xa0;: qui peut être placé ailleurs peut l’être ici.</translation>
    </message>
    <message>
        <source>LABELS</source>
        <translation>LABELS</translation>
    </message>
    <message>
        <source>protected: only the control plane sets it</source>
        <translation>protégé&#xa0;: seul le plan de contrôle le pose</translation>
    </message>
    <message>
        <source>a stolen kubelet credential can set it</source>
        <translation>un identifiant de kubelet volé peut le poser</translation>
    </message>
    <message>
        <source>None that anything here tells.</source>
        <translation>Aucun d’après ces fichiers.</translation>
    </message>
    <message>
        <source>WHO MAY LAND HERE</source>
        <translation>QUI PEUT ÊTRE PLACÉ ICI</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n de plus</numerusform>
            <numerusform>%n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, and %3 unknown</source>
        <translation>%1&#xa0;: %2, et %3 inconnus</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>Personne.</translation>
    </message>
    <message>
        <source>DEFINED BY</source>
        <translation>DÉFINI PAR</translation>
    </message>
    <message>
        <source>No object: assumed from the selectors of workloads.</source>
        <translation>Aucun objet&#xa0;: supposé d’après les sélecteurs des workloads.</translation>
    </message>
    <message>
        <source>No object here.</source>
        <translation>Aucun objet ici.</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n nœud</numerusform>
            <numerusform>%n nœuds</numerusform>
        </translation>
    </message>
    <message>
        <source>as many nodes as it takes</source>
        <translation>autant de nœuds qu’il en faut</translation>
    </message>
    <message>
        <source>Cordoned: takes no new pods.</source>
        <translation>Fermé (cordon)&#xa0;: n’accepte pas de nouveaux pods.</translation>
    </message>
    <message>
        <source>Select a workload, a node group, or the line between them to see why it may land there.</source>
        <translation>Sélectionnez un workload, un groupe de nœuds ou la ligne qui les relie pour voir pourquoi il peut y être placé.</translation>
    </message>
</context>
<context>
    <name>bulkhead::WhyPanel</name>
    <message>
        <source>WHY</source>
        <translation>POURQUOI</translation>
    </message>
    <message>
        <source>Why it may land there</source>
        <translation>Pourquoi il peut y être placé</translation>
    </message>
    <message>
        <source>Try: %1</source>
        <translation>Essayer&#xa0;: %1</translation>
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
    <message>
        <source>Outline</source>
        <translation>Plan</translation>
    </message>
</context>
<context>
    <name>bulkhead::WorkspaceTreeDelegate</name>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
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
    <message>
        <source>new file</source>
        <translation>nouveau fichier</translation>
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
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Reach and rights</source>
        <translation>Connexions et droits</translation>
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
    <message>
        <source>Nothing is known that could be written here</source>
        <translation>On ne connaît rien qui puisse être écrit ici</translation>
    </message>
    <message>
        <source>Field %1 of %2: %3</source>
        <translation>Champ %1 sur %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>All fields are filled in</source>
        <translation>Tous les champs sont remplis</translation>
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
