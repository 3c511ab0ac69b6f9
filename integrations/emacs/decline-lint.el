;;; decline-lint.el --- Reviews a refusal before it is sent -*- lexical-binding: t; -*-

;; Version: 0.1.0
;; Package-Requires: ((emacs "27.1"))
;; SPDX-License-Identifier: MIT

;;; Commentary:

;; (require 'decline-lint)
;; (add-hook 'message-send-hook #'decline-lint-before-sending)
;; (add-hook 'message-mode-hook #'decline-lint-flymake-setup)

;;; Code:

(require 'flymake)

(defgroup decline-lint nil
  "Reviews the mail in which a job interview is turned down."
  :group 'message)

(defcustom decline-lint-command "decline-lint"
  "The command, or its full path."
  :type 'string)

(defun decline-lint--message ()
  "The draft as a message: header, blank line, text."
  (save-excursion
    (save-restriction
      (widen)
      (goto-char (point-min))
      (if (re-search-forward "^--text follows this line--\n" nil t)
          (concat (buffer-substring-no-properties (point-min) (match-beginning 0))
                  "\n"
                  (buffer-substring-no-properties (match-end 0) (point-max)))
        (buffer-substring-no-properties (point-min) (point-max))))))

(defun decline-lint-before-sending ()
  "Hold the mail where it turns something down and is not fit to be sent."
  (let ((message (decline-lint--message))
        (code nil)
        (said nil))
    (with-temp-buffer
      (insert message)
      (let ((coding-system-for-write 'utf-8)
            (coding-system-for-read 'utf-8))
        (setq code (call-process-region (point-min) (point-max) decline-lint-command
                                        t t nil "presend" "--" "true"))
        (setq said (buffer-string))))
    (when (eql code 65)
      (with-current-buffer (get-buffer-create "*decline-lint*")
        (erase-buffer)
        (insert said)
        (unless noninteractive (display-buffer (current-buffer))))
      (user-error "%s" (string-trim said)))))

(defvar-local decline-lint--process nil)

(defun decline-lint-flymake (report &rest _)
  "A backend for flymake: calls REPORT with what decline-lint found in this buffer."
  (unless (executable-find decline-lint-command)
    (error "Cannot find %s" decline-lint-command))
  (when (process-live-p decline-lint--process)
    (kill-process decline-lint--process))
  (let ((source (current-buffer)))
    (setq decline-lint--process
          (make-process
           :name "decline-lint" :noquery t :connection-type 'pipe
           :buffer (generate-new-buffer " *decline-lint*")
           :command (list decline-lint-command "--format" "unix" "--fail-on" "never" "-")
           :sentinel
           (lambda (process _event)
             (when (memq (process-status process) '(exit signal))
               (unwind-protect
                   (when (eq process (buffer-local-value 'decline-lint--process source))
                     (funcall report (decline-lint--diagnostics process source)))
                 (kill-buffer (process-buffer process)))))))
    (process-send-string decline-lint--process (buffer-substring-no-properties (point-min) (point-max)))
    (process-send-eof decline-lint--process)))

(defun decline-lint--diagnostics (process source)
  "What PROCESS printed about SOURCE, as diagnostics of flymake."
  (with-current-buffer (process-buffer process)
    (goto-char (point-min))
    (let (found)
      (while (re-search-forward
              "^[^\n]*?:\\([0-9]+\\):\\([0-9]+\\): \\(error\\|warning\\|suggestion\\): \\(.*\\)$" nil t)
        (let* ((kind (pcase (match-string 3)
                       ("error" :error) ("warning" :warning) (_ :note)))
               (text (match-string 4))
               (region (flymake-diag-region source
                                            (string-to-number (match-string 1))
                                            (string-to-number (match-string 2)))))
          (push (flymake-make-diagnostic source (car region) (cdr region) kind text) found)))
      (nreverse found))))

(defun decline-lint-flymake-setup ()
  "Have flymake show what decline-lint finds in this buffer."
  (add-hook 'flymake-diagnostic-functions #'decline-lint-flymake nil t)
  (flymake-mode 1))

(provide 'decline-lint)
;;; decline-lint.el ends here
